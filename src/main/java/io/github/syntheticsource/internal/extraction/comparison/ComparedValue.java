package io.github.syntheticsource.internal.extraction.comparison;

import io.github.syntheticsource.extraction.MatchKind;
import io.github.syntheticsource.extraction.Outcome;
import io.github.syntheticsource.internal.extraction.field.ValueSchema;
import org.jspecify.annotations.Nullable;

/** A compared value, before blame is assigned. */
public record ComparedValue(
        String path,
        ValueSchema schema,
        Outcome outcome,
        @Nullable Object expected,
        @Nullable Object actual,
        @Nullable MatchKind matchKind,
        @Nullable String note) {

    /** Creates a compared value without match kind and note. */
    static ComparedValue of(
            String path, ValueSchema schema, Outcome outcome, @Nullable Object expected, @Nullable Object actual) {
        return new ComparedValue(path, schema, outcome, expected, actual, null, null);
    }

    ComparedValue as(Outcome other) {
        return new ComparedValue(path, schema, other, expected, actual, null, note);
    }
}
