package io.github.syntheticsource.internal.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record or class with named components.
 *
 * @param name the simple name of the Java type
 * @param properties the components, in the order they are declared
 */
public record ObjectSchema(
        String name,
        List<Property> properties,
        boolean nullable,
        @Nullable String description) implements Schema {

    public ObjectSchema {
        properties = List.copyOf(properties);
    }

    @Override
    public ObjectSchema orNull() {
        return new ObjectSchema(name, properties, true, description);
    }

    @Override
    public ObjectSchema describedAs(@Nullable String words) {
        return words == null ? this : new ObjectSchema(name, properties, nullable, words);
    }

    /** The component of that name, or null. */
    public @Nullable Schema property(String component) {
        for (var property : properties) {
            if (property.name().equals(component)) {
                return property.schema();
            }
        }
        return null;
    }
}
