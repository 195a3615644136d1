package io.github.syntheticsource.internal.extraction.comparison;

import io.github.syntheticsource.extraction.MatchKind;
import io.github.syntheticsource.extraction.Outcome;
import io.github.syntheticsource.internal.extraction.field.ValueSchema;
import org.jspecify.annotations.Nullable;

/** One compared value, before anybody is blamed. */
public record ComparedValue(
        String path,
        ValueSchema pattern,
        Outcome outcome,
        @Nullable Object expected,
        @Nullable Object actual,
        @Nullable MatchKind matchKind,
        @Nullable String note) {

    /** One where there is nothing to say of how the values are the same. */
    static ComparedValue of(
            String path, ValueSchema pattern, Outcome outcome, @Nullable Object expected, @Nullable Object actual) {
        return new ComparedValue(path, pattern, outcome, expected, actual, null, null);
    }

    ComparedValue as(Outcome other) {
        return new ComparedValue(path, pattern, other, expected, actual, null, note);
    }
}
