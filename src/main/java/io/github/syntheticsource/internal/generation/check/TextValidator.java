package io.github.syntheticsource.internal.generation.check;

import io.github.syntheticsource.Preferences;
import io.github.syntheticsource.generation.TextContent;
import io.github.syntheticsource.internal.text.TextLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Internal. Says what speaks against a text that shall state given facts. */
public final class TextValidator {

    private final Preferences preferences;
    private final @Nullable ContentGrounding grounding;

    /**
     * Checks texts.
     *
     * @param preferences how they shall be written
     * @param grounding looks up what they state
     */
    public TextValidator(Preferences preferences, ContentGrounding grounding) {
        this.preferences = preferences;
        this.grounding = grounding;
    }

    private TextValidator(Preferences preferences) {
        this.preferences = preferences;
        this.grounding = null;
    }

    /** What of the preferences a text does not hold to, whatever it states. */
    public static List<String> violations(Preferences preferences, String text) {
        return new TextValidator(preferences).lengths(text);
    }

    /**
     * Everything that speaks against a text.
     *
     * @return one sentence each; empty if it may be kept
     */
    public List<String> violations(TextContent content, String text) {
        if (text.isBlank()) {
            return List.of("it is empty");
        }
        var objections = new ArrayList<String>();
        if (grounding != null) {
            var grounded = grounding.of(content, text);
            objections.addAll(grounded.unstated());
            objections.addAll(new StructuredTextDetector(content).in(text));
            objections.addAll(new UnstatedNumberDetector(content).in(text, grounded.stated()));
        }
        objections.addAll(lengths(text));
        var language = preferences.language();
        if (TextLanguage.isSurelyNot(language, withoutValues(content, text))) {
            objections.add("it is not written in the language [" + language + "]");
        }
        return objections;
    }

    private List<String> lengths(String text) {
        var unit = preferences.unit();
        var length = unit.length(text);
        if (length < preferences.minLength()) {
            return List.of("minLength is " + preferences.minLength() + " " + unit.key() + " but was " + length
                    + "; say more, but no more facts");
        }
        if (length > preferences.maxLength()) {
            return List.of("maxLength is " + preferences.maxLength() + " " + unit.key() + " but was " + length
                    + "; say less, but state every value");
        }
        return List.of();
    }

    private static String withoutValues(TextContent content, String text) {
        var bare = text;
        for (var leaf : content.leaves()) {
            var value = leaf.value().toString();
            if (value.length() > 2) {
                bare = bare.replace(value, " ");
            }
        }
        for (var name : content.names()) {
            bare = bare.replace(name, " ").replace(words(name), " ");
        }
        return bare;
    }

    /** A component's name as a sentence may have it. */
    private static String words(String name) {
        return name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})|[_-]+", " ").toLowerCase(Locale.ROOT);
    }
}
