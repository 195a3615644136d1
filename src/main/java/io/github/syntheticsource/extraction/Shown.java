package io.github.syntheticsource.extraction;

import io.github.syntheticsource.json.JsonTree;
import org.jspecify.annotations.Nullable;

/** How values and texts look in a message. */
final class Shown {

    private static final int LONGEST_EXCERPT = 120;

    private Shown() {}

    /** The value as JSON: texts in quotes, numbers as they are written. */
    static String json(@Nullable Object value) {
        return JsonTree.write(value);
    }

    /** The beginning of a text, on one line, in quotes. */
    static String excerpt(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        var end = Math.min(line.length(), LONGEST_EXCERPT);
        if (end < line.length() && Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        return "\"" + line.substring(0, end) + (end < line.length() ? "…\"" : "\"");
    }
}
