package io.github.syntheticsource.generation;

import io.github.syntheticsource.internal.text.TextLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Internal. Says what speaks against a text that shall state given facts. */
public final class TextCheck {

    private final Preferences preferences;
    private final @Nullable TextGrounding grounding;

    /**
     * Checks texts.
     *
     * @param preferences how they shall be written
     * @param grounding looks up what they state
     */
    public TextCheck(Preferences preferences, TextGrounding grounding) {
        this.preferences = preferences;
        this.grounding = grounding;
    }

    private TextCheck(Preferences preferences) {
        this.preferences = preferences;
        this.grounding = null;
    }

    /** What of the preferences a text does not hold to, whatever it states. */
    public static List<String> objectionsTo(Preferences preferences, String text) {
        return new TextCheck(preferences).lengths(text);
    }

    /**
     * Everything that speaks against a text.
     *
     * @return one sentence each; empty if it may be kept
     */
    public List<String> objectionsTo(Facts facts, String text) {
        if (text.isBlank()) {
            return List.of("it is empty");
        }
        var objections = new ArrayList<String>();
        if (grounding != null) {
            var grounded = grounding.of(facts, text);
            objections.addAll(grounded.unstated());
            objections.addAll(new FormLeaks(facts).in(text));
            objections.addAll(new NumberLeaks(facts).in(text, grounded.stated()));
        }
        objections.addAll(lengths(text));
        var language = preferences.language();
        if (TextLanguage.isSurelyNot(language, withoutValues(facts, text))) {
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

    private static String withoutValues(Facts facts, String text) {
        var bare = text;
        for (var leaf : facts.leaves()) {
            var value = leaf.value().toString();
            if (value.length() > 2) {
                bare = bare.replace(value, " ");
            }
        }
        for (var name : facts.names()) {
            bare = bare.replace(name, " ").replace(words(name), " ");
        }
        return bare;
    }

    /** A component's name as a sentence may have it. */
    private static String words(String name) {
        return name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})|[_-]+", " ").toLowerCase(Locale.ROOT);
    }
}
