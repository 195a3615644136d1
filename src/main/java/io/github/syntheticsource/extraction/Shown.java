package io.github.syntheticsource.extraction;

import io.github.syntheticsource.internal.text.TextExcerpt;
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
        return "\"" + TextExcerpt.ofLine(text, LONGEST_EXCERPT) + "\"";
    }
}
