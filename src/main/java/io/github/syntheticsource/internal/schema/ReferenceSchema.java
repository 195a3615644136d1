package io.github.syntheticsource.internal.schema;

import org.jspecify.annotations.Nullable;

/**
 * A reference to a recursive type, whose definition is in {@link TypeSchema#definitions()}.
 *
 * @param name the definition's name
 */
public record ReferenceSchema(
        String name, boolean nullable, @Nullable String description) implements Schema {

    @Override
    public ReferenceSchema orNull() {
        return new ReferenceSchema(name, true, description);
    }

    @Override
    public ReferenceSchema describedAs(@Nullable String words) {
        return words == null ? this : new ReferenceSchema(name, nullable, words);
    }
}
