package io.github.syntheticsource;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The unit of text lengths: the preference {@code unit}.
 *
 * @since 0.1.0
 */
public enum LengthUnit {
    /** UTF-16 units, as {@link String#length()} counts them. */
    CHARACTERS,
    /** Words. Each Chinese or Japanese character counts as one word. */
    WORDS;

    private static final Set<UnicodeScript> WITHOUT_BLANKS =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

    private static final String INSIDE_WORDS = "'’-.,_@/";

    /**
     * Returns the value of the preference for this unit.
     *
     * @return the name in lower case
     */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the length of a text.
     *
     * @param text any text
     * @return its length in this unit
     */
    public int length(String text) {
        return this == CHARACTERS ? text.length() : words(text);
    }

    static LengthUnit named(String name) {
        return Arrays.stream(values())
                .filter(unit -> unit.key().equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the preference `unit` must be one of "
                        + Arrays.stream(values()).map(LengthUnit::key).collect(Collectors.joining(", ")) + " but was ["
                        + name + "]"));
    }

    private static int words(String text) {
        var words = 0;
        var inWord = false;
        for (var i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            var letter = text.codePointAt(i);
            if (!Character.isLetterOrDigit(letter)) {
                var isInside = inWord
                        && i + 1 < text.length()
                        && INSIDE_WORDS.indexOf(letter) >= 0
                        && Character.isLetterOrDigit(text.codePointAt(i + 1));
                var isMark = inWord && Character.getType(letter) == Character.NON_SPACING_MARK;
                inWord = isInside || isMark;
            } else if (WITHOUT_BLANKS.contains(UnicodeScript.of(letter))) {
                words++;
                inWord = false;
            } else if (!inWord) {
                words++;
                inWord = true;
            }
        }
        return words;
    }
}
