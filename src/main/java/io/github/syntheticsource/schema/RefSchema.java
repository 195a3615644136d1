package io.github.syntheticsource.schema;

import org.jspecify.annotations.Nullable;

/**
 * A type that contains itself, by name: the definition is in {@link TypeSchema#definitions()}.
 *
 * @param name the definition's name
 */
public record RefSchema(
        String name, boolean nullable, @Nullable String description) implements Schema {

    @Override
    public RefSchema orNull() {
        return new RefSchema(name, true, description);
    }

    @Override
    public RefSchema describedAs(@Nullable String words) {
        return words == null ? this : new RefSchema(name, nullable, words);
    }
}
