package io.github.syntheticsource.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of several object types, told apart by a discriminator: {@code @JsonTypeInfo} with {@code @JsonSubTypes}.
 *
 * @param discriminator the property that names the type; it is the first property of every branch, an enumeration of one
 * @param branches the types
 */
public record ChoiceSchema(
        String discriminator,
        List<ObjectSchema> branches,
        boolean nullable,
        @Nullable String description) implements Schema {

    public ChoiceSchema {
        branches = List.copyOf(branches);
    }

    @Override
    public ChoiceSchema orNull() {
        return new ChoiceSchema(discriminator, branches, true, description);
    }

    @Override
    public ChoiceSchema describedAs(@Nullable String words) {
        return words == null ? this : new ChoiceSchema(discriminator, branches, nullable, words);
    }
}
