package io.github.syntheticsource.schema;

import io.github.syntheticsource.json.PlainType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Derives the schema of a {@linkplain PlainType plain} record from its components alone, without loading databind. It
 * must come to the very schema that {@link SchemaDeriver} comes to.
 */
final class PlainDeriver {

    private PlainDeriver() {}

    /** The schema, or null if the type is not plain, or is no record. */
    static @Nullable TypeSchema derive(java.lang.reflect.Type type) {
        if (!(PlainType.of(type) instanceof PlainType.Components components)) {
            return null;
        }
        try {
            return new TypeSchema(type, components.raw().getSimpleName(), object(components), Map.of());
        } catch (IllegalArgumentException brokenConstraint) {
            return null; // the other way knows the path for its message
        }
    }

    private static ObjectSchema object(PlainType.Components type) {
        var properties = new ArrayList<Schema.Property>();
        var components = type.raw().getRecordComponents();
        for (var i = 0; i < components.length; i++) {
            var member = Member.ofComponent(type.raw(), type.constructor(), i);
            properties.add(new Schema.Property(
                    type.names().get(i).text(), schema(type.types().get(i), member)));
        }
        return new ObjectSchema(type.raw().getSimpleName(), properties, false, Member.descriptionOf(type.raw()));
    }

    private static Schema schema(PlainType type, Member member) {
        var constrained = Constraints.apply(shape(type, member), member.annotations());
        var described = constrained.describedAs(member.description());
        return member.isNullable() ? described.orNull() : described;
    }

    private static Schema shape(PlainType type, Member member) {
        if (type instanceof PlainType.Components components) {
            return object(components);
        }
        if (type instanceof PlainType.Maybe maybe) {
            return schema(maybe.content(), member.element(0)).orNull();
        }
        if (type instanceof PlainType.Several several) {
            return new ArraySchema(
                    schema(several.items(), member.element(0)), 0, null, several.raw() == Set.class, false, null);
        }
        if (type instanceof PlainType.Constants constants) {
            return StringSchema.oneOf(names(constants.raw()));
        }
        return Objects.requireNonNull(Scalars.of(type.raw()));
    }

    private static List<String> names(Class<?> type) {
        var names = new ArrayList<String>();
        for (var constant : type.getEnumConstants()) {
            names.add(((Enum<?>) constant).name());
        }
        return names;
    }
}
