package io.github.syntheticsource.internal.schema.derive;

import io.github.syntheticsource.internal.json.SimpleType;
import io.github.syntheticsource.internal.schema.ArraySchema;
import io.github.syntheticsource.internal.schema.ObjectSchema;
import io.github.syntheticsource.internal.schema.Schema;
import io.github.syntheticsource.internal.schema.StringSchema;
import io.github.syntheticsource.internal.schema.TypeSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Derives the schema of a {@linkplain SimpleType plain} record from its components, without loading databind. The
 * result must equal that of {@link JacksonSchemaDeriver}.
 */
final class PlainSchemaDeriver {

    private PlainSchemaDeriver() {}

    /** Returns the schema, or null if the type is not a plain record. */
    static @Nullable TypeSchema derive(java.lang.reflect.Type type) {
        if (!(SimpleType.of(type) instanceof SimpleType.Components components)) {
            return null;
        }
        try {
            return new TypeSchema(type, components.raw().getSimpleName(), object(components), Map.of());
        } catch (IllegalArgumentException brokenConstraint) {
            return null; // JacksonSchemaDeriver reports the problem with its path
        }
    }

    private static ObjectSchema object(SimpleType.Components type) {
        var properties = new ArrayList<Schema.Property>();
        var components = type.raw().getRecordComponents();
        for (var i = 0; i < components.length; i++) {
            var annotations = ComponentAnnotations.ofComponent(type.raw(), type.constructor(), i);
            properties.add(new Schema.Property(
                    type.names().get(i).text(), schema(type.types().get(i), annotations)));
        }
        return new ObjectSchema(
                type.raw().getSimpleName(), properties, false, ComponentAnnotations.descriptionOf(type.raw()));
    }

    private static Schema schema(SimpleType type, ComponentAnnotations annotations) {
        var constrained = Constraints.apply(shape(type, annotations), annotations.annotations());
        var described = constrained.describedAs(annotations.description());
        return annotations.isNullable() ? described.orNull() : described;
    }

    private static Schema shape(SimpleType type, ComponentAnnotations annotations) {
        if (type instanceof SimpleType.Components components) {
            return object(components);
        }
        if (type instanceof SimpleType.Maybe maybe) {
            return schema(maybe.content(), annotations.element(0)).orNull();
        }
        if (type instanceof SimpleType.Several several) {
            return new ArraySchema(
                    schema(several.items(), annotations.element(0)), 0, null, several.raw() == Set.class, false, null);
        }
        if (type instanceof SimpleType.Constants constants) {
            return StringSchema.oneOf(names(constants.raw()));
        }
        return Objects.requireNonNull(ScalarTypes.of(type.raw()));
    }

    private static List<String> names(Class<?> type) {
        var names = new ArrayList<String>();
        for (var constant : type.getEnumConstants()) {
            names.add(((Enum<?>) constant).name());
        }
        return names;
    }
}
