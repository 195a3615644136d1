package io.github.syntheticsource.extraction;

import io.github.syntheticsource.internal.extraction.field.FieldPaths;
import java.util.List;

/**
 * Whether and where a text states one value of a record.
 *
 * @param path where the value stands in the record, such as {@code lines[0].code}
 * @param value the JSON value: a text, a {@link java.math.BigDecimal} or a {@link Boolean}
 * @param grounding whether the text states it
 * @param spans where, in the order of the text; empty if nothing was found
 * @since 0.1.0
 */
public record FieldGrounding(String path, Object value, Grounding grounding, List<Span> spans) {

    /** Copies the spans. */
    public FieldGrounding {
        spans = List.copyOf(spans);
    }

    /**
     * Returns the field that the value belongs to.
     *
     * @return the path without list indices, such as {@code lines.code}
     */
    public String field() {
        return FieldPaths.field(path);
    }
}
