package io.github.syntheticsource.extraction;

import org.jspecify.annotations.Nullable;

/** One compared value, before anybody is blamed. */
record Leaf(
        String path,
        Shape shape,
        Outcome outcome,
        @Nullable Object expected,
        @Nullable Object actual,
        @Nullable MatchedBy matchedBy,
        @Nullable String note) {

    /** One where there is nothing to say of how the values are the same. */
    static Leaf of(String path, Shape shape, Outcome outcome, @Nullable Object expected, @Nullable Object actual) {
        return new Leaf(path, shape, outcome, expected, actual, null, null);
    }

    Leaf as(Outcome other) {
        return new Leaf(path, shape, other, expected, actual, null, note);
    }
}
