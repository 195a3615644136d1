package io.github.syntheticsource.internal.schema;

import org.jspecify.annotations.Nullable;

/**
 * True or false.
 *
 * @param only the single value allowed ({@code @AssertTrue}, {@code @AssertFalse}), or null for both
 */
public record BooleanSchema(
        @Nullable Boolean only, boolean nullable, @Nullable String description) implements Schema {

    @Override
    public BooleanSchema orNull() {
        return new BooleanSchema(only, true, description);
    }

    @Override
    public BooleanSchema describedAs(@Nullable String words) {
        return words == null ? this : new BooleanSchema(only, nullable, words);
    }
}
