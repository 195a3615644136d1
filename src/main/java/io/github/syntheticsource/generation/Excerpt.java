package io.github.syntheticsource.generation;

/** The beginning of a text, for quoting. */
final class Excerpt {

    private Excerpt() {}

    /** The text itself, or at most that many characters of it and an ellipsis. */
    static String of(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }
}
