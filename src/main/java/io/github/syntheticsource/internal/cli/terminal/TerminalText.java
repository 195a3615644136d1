package io.github.syntheticsource.internal.cli.terminal;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.stream.Collectors;

/** Measures, cuts and escapes text for a terminal. */
public final class TerminalText {

    private static final String ELLIPSIS = "…";

    private TerminalText() {}

    /** The text on one line, with control characters and bidirectional control characters escaped. */
    public static String safe(String text) {
        return text.codePoints().mapToObj(TerminalText::safe).collect(Collectors.joining());
    }

    /** The text with such characters escaped, except line ends. */
    public static String lines(String text) {
        return text.lines().map(TerminalText::safe).collect(Collectors.joining("\n"));
    }

    private static String safe(int character) {
        return switch (character) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> isHarmful(character) ? "\\u%04x".formatted(character) : Character.toString(character);
        };
    }

    private static boolean isHarmful(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            // bidirectional marks, embeddings and isolates; other format characters join emoji
            case Character.FORMAT ->
                (character >= 0x200e && character <= 0x200f)
                        || (character >= 0x202a && character <= 0x202e)
                        || (character >= 0x2066 && character <= 0x2069);
            default -> false;
        };
    }

    /** The width of the text in columns. */
    public static int width(String text) {
        return text.codePoints().map(TerminalText::width).sum();
    }

    private static int width(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(character) ? 2 : 1;
        };
    }

    /**
     * Whether a character is two columns wide.
     *
     * @see <a href="https://www.unicode.org/reports/tr11/">UAX #11, East Asian Width</a>, by blocks rather than in full
     */
    private static boolean isWide(int character) {
        return (character >= 0x1100 && character <= 0x115f)
                || (character >= 0x2e80 && character <= 0x303e)
                || (character >= 0x3041 && character <= 0xa4cf)
                || (character >= 0xac00 && character <= 0xd7a3)
                || (character >= 0xf900 && character <= 0xfaff)
                || (character >= 0xfe30 && character <= 0xfe6f)
                || (character >= 0xff01 && character <= 0xff60)
                || (character >= 0xffe0 && character <= 0xffe6)
                || (character >= 0x1f300 && character <= 0x1faff)
                || (character >= 0x20000 && character <= 0x3fffd);
    }

    /** The text cut to a number of columns, ending in an ellipsis if it was cut. */
    static String fit(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        var breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(text);
        var end = 0;
        for (var next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            if (width(text.substring(0, next)) > columns - 1) {
                break;
            }
            end = next;
        }
        return text.substring(0, end) + ELLIPSIS;
    }

    /** The text padded with spaces to a number of columns. */
    public static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - width(text)));
    }
}
