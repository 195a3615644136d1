package io.github.syntheticsource.schema;

import org.jspecify.annotations.Nullable;

/**
 * A list, set or array.
 *
 * @param minItems the fewest items
 * @param maxItems the most items, or null for no bound
 * @param unique whether no item may repeat (a {@code Set})
 */
public record ArraySchema(
        Schema items,
        int minItems,
        @Nullable Integer maxItems,
        boolean unique,
        boolean nullable,
        @Nullable String description)
        implements Schema {

    @Override
    public ArraySchema orNull() {
        return new ArraySchema(items, minItems, maxItems, unique, true, description);
    }

    @Override
    public ArraySchema describedAs(@Nullable String words) {
        return words == null ? this : new ArraySchema(items, minItems, maxItems, unique, nullable, words);
    }
}
