package io.github.syntheticsource.internal.generation.check;

import io.github.syntheticsource.Preferences;
import io.github.syntheticsource.generation.TextContent;
import io.github.syntheticsource.internal.text.TextLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Validates texts against their content and preferences. */
public final class TextValidator {

    private final Preferences preferences;
    private final @Nullable ContentGrounding grounding;

    /**
     * Creates a validator.
     *
     * @param preferences style and length of the texts
     * @param grounding finds the values that a text states
     */
    public TextValidator(Preferences preferences, ContentGrounding grounding) {
        this.preferences = preferences;
        this.grounding = grounding;
    }

    private TextValidator(Preferences preferences) {
        this.preferences = preferences;
        this.grounding = null;
    }

    /** Returns how a text violates the preferences, whatever its content. */
    public static List<String> violations(Preferences preferences, String text) {
        return new TextValidator(preferences).lengths(text);
    }

    /**
     * Returns all violations of a text.
     *
     * @return one sentence each; empty if the text is valid
     */
    public List<String> violations(TextContent content, String text) {
        if (text.isBlank()) {
            return List.of("it is empty");
        }
        var violations = new ArrayList<String>();
        if (grounding != null) {
            var grounded = grounding.of(content, text);
            violations.addAll(grounded.unstated());
            violations.addAll(new StructuredTextDetector(content).in(text));
            violations.addAll(new UnstatedNumberDetector(content).in(text, grounded.stated()));
        }
        violations.addAll(lengths(text));
        var language = preferences.language();
        if (TextLanguage.isSurelyNot(language, withoutValues(content, text))) {
            violations.add("it is not written in the language [" + language + "]");
        }
        return violations;
    }

    private List<String> lengths(String text) {
        var unit = preferences.unit();
        var length = unit.length(text);
        if (length < preferences.minLength()) {
            return List.of("minLength is " + preferences.minLength() + " " + unit.key() + " but was " + length
                    + "; write more, but do not add facts");
        }
        if (length > preferences.maxLength()) {
            return List.of("maxLength is " + preferences.maxLength() + " " + unit.key() + " but was " + length
                    + "; write less, but state every value");
        }
        return List.of();
    }

    private static String withoutValues(TextContent content, String text) {
        var remaining = text;
        for (var leaf : content.leaves()) {
            var value = leaf.value().toString();
            if (value.length() > 2) {
                remaining = remaining.replace(value, " ");
            }
        }
        for (var name : content.names()) {
            remaining = remaining.replace(name, " ").replace(words(name), " ");
        }
        return remaining;
    }

    /** Returns the name of a component as words in lower case. */
    private static String words(String name) {
        return name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})|[_-]+", " ").toLowerCase(Locale.ROOT);
    }
}
