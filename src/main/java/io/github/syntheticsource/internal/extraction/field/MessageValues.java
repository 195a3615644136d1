package io.github.syntheticsource.internal.extraction.field;

import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.text.TextExcerpt;
import org.jspecify.annotations.Nullable;

/** Formats values and texts for messages. */
public final class MessageValues {

    private static final int LONGEST_EXCERPT = 120;

    private MessageValues() {}

    /** Returns the value as JSON: texts in quotes, numbers as they are written. */
    public static String json(@Nullable Object value) {
        return JsonValues.write(value);
    }

    /** Returns the beginning of a text on one line, in quotes. */
    public static String excerpt(String text) {
        return "\"" + TextExcerpt.ofLine(text, LONGEST_EXCERPT) + "\"";
    }
}
