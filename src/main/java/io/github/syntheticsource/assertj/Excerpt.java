package io.github.syntheticsource.assertj;

/** The beginning of a text, for quoting. */
final class Excerpt {

    private Excerpt() {}

    /** The text itself, or at most that many UTF-16 units of it and an ellipsis. */
    static String of(String text, int most) {
        return text.length() <= most ? text : text.substring(0, cut(text, most)) + "…";
    }

    /** The text itself, or that much of it and how much more there is. */
    static String counted(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var cut = cut(text, most);
        return text.substring(0, cut) + "… (" + (text.length() - cut) + " more)";
    }

    private static int cut(String text, int most) {
        return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    }
}
