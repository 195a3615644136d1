package io.github.syntheticsource.internal.text;

/** Kinds of characters, used to find the end of a word. */
public enum WritingSystem {
    HANGUL,
    HAN,
    KANA,
    LETTER,
    DIGIT,
    NONE;

    /** Returns the writing system of a code point. */
    public static WritingSystem of(int point) {
        if (Character.isDigit(point)) {
            return DIGIT;
        }
        if (!Character.isLetter(point)) {
            var type = Character.getType(point);
            // a mark belongs to the letter before it
            return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK ? LETTER : NONE;
        }
        if (point < 0x1100) {
            return LETTER;
        }
        return switch (Character.UnicodeScript.of(point)) {
            case HANGUL -> HANGUL;
            case HAN -> HAN;
            case HIRAGANA, KATAKANA -> KANA;
            default -> LETTER;
        };
    }

    /** Whether words of this script are not separated by spaces. */
    boolean isUnspaced() {
        return this == HAN || this == KANA;
    }

    /** Whether two adjacent characters can belong to one word. */
    static boolean join(WritingSystem one, WritingSystem other) {
        if (one == NONE || other == NONE) {
            return false;
        }
        if (one == other) {
            return true;
        }
        return (one == DIGIT && other == LETTER) || (one == LETTER && other == DIGIT);
    }
}
