package io.github.syntheticsource.internal.schema;

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

    /** Returns this schema with other items. */
    public ArraySchema of(Schema others) {
        return new ArraySchema(others, minItems, maxItems, unique, nullable, description);
    }

    /** Returns this schema with bounds on its size, where those are tighter than the existing ones. */
    public ArraySchema sized(int min, @Nullable Integer max) {
        var most = maxItems == null || (max != null && max < maxItems) ? max : maxItems;
        return new ArraySchema(items, Math.max(minItems, min), most, unique, nullable, description);
    }

    @Override
    public ArraySchema orNull() {
        return new ArraySchema(items, minItems, maxItems, unique, true, description);
    }

    @Override
    public ArraySchema describedAs(@Nullable String words) {
        return words == null ? this : new ArraySchema(items, minItems, maxItems, unique, nullable, words);
    }
}
