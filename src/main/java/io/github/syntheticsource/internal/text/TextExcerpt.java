package io.github.syntheticsource.internal.text;

/** The beginning of a text, for quoting. Surrogate pairs are never split. */
public final class TextExcerpt {

    private TextExcerpt() {}

    /** Returns the text, cut to the given number of UTF-16 units and an ellipsis if longer. */
    public static String of(String text, int most) {
        return text.length() <= most ? text : text.substring(0, cut(text, most)) + "…";
    }

    /** Returns the excerpt of the text on one line. */
    public static String ofLine(String text, int most) {
        return of(line(text), most);
    }

    /** Returns the text on one line, cut to the given number of code points and an ellipsis if longer. */
    public static String ofLineByCodePoints(String text, int most) {
        var line = line(text);
        return line.codePointCount(0, line.length()) <= most ? line : of(line, line.offsetByCodePoints(0, most));
    }

    /** Returns the text, or its beginning and the number of remaining characters. */
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
