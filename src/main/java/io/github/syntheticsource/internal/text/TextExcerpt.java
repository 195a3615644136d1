package io.github.syntheticsource.internal.text;

/** The beginning of a text, for quoting. No character is cut in two. */
public final class TextExcerpt {

    private TextExcerpt() {}

    /** The text itself, or at most that many UTF-16 units of it and an ellipsis. */
    public static String of(String text, int most) {
        return text.length() <= most ? text : text.substring(0, cut(text, most)) + "…";
    }

    /** The same of the text on one line. */
    public static String ofLine(String text, int most) {
        return of(line(text), most);
    }

    /** The text on one line, or at most that many code points of it and an ellipsis. */
    public static String ofLineByCodePoints(String text, int most) {
        var line = line(text);
        return line.codePointCount(0, line.length()) <= most ? line : of(line, line.offsetByCodePoints(0, most));
    }

    /** The text itself, or that much of it and how much more there is. */
    public static String withRest(String text, int most) {
        return of(text, most) + (text.length() <= most ? "" : " (" + (text.length() - cut(text, most)) + " more)");
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static int cut(String text, int most) {
        return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    }
}
