package io.github.syntheticsource.internal.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of several object types, distinguished by a discriminator: {@code @JsonTypeInfo} with {@code @JsonSubTypes}.
 *
 * @param discriminator the property that names the type: the first property of every branch, an enum with a single
 *     constant
 * @param branches the types
 */
public record UnionSchema(
        String discriminator,
        List<ObjectSchema> branches,
        boolean nullable,
        @Nullable String description) implements Schema {

    public UnionSchema {
        branches = List.copyOf(branches);
    }

    @Override
    public UnionSchema orNull() {
        return new UnionSchema(discriminator, branches, true, description);
    }

    @Override
    public UnionSchema describedAs(@Nullable String words) {
        return words == null ? this : new UnionSchema(discriminator, branches, nullable, words);
    }
}
