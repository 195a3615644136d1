package io.github.syntheticsource.internal.schema.derive;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.introspect.AnnotatedClassResolver;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import io.github.syntheticsource.internal.json.JsonBinder;
import io.github.syntheticsource.internal.json.JsonException;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.schema.Schema;
import io.github.syntheticsource.internal.schema.StringSchema;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Java type as Jackson sees it, including the aliases ({@code @JsonAlias}) of components and constants, which a
 * schema does not contain. Unlike a schema it exists for any type, including maps.
 */
public final class JacksonType {

    private final JavaType type;

    private JacksonType(JavaType type) {
        this.type = type;
    }

    public static JacksonType of(Type type) {
        return new JacksonType(unwrapped(JsonBinder.shared().resolve(type)));
    }

    /** The items of a list, set or array; null for other types. */
    public @Nullable JacksonType items() {
        return type.isCollectionLikeType() || type.isArrayType() ? of(type.getContentType()) : null;
    }

    /** The component of that name, or the values of a map; null if there is none. */
    public @Nullable JacksonType component(String name) {
        if (type.isMapLikeType()) {
            return of(type.getContentType());
        }
        for (var property : properties()) {
            if (property.getName().equals(name) && property.getPrimaryMember() != null) {
                return new JacksonType(unwrapped(property.getPrimaryType()));
            }
        }
        return null;
    }

    /** The name of the component with this name or alias, or the given name if there is none. */
    public String componentNamed(String alias) {
        var properties = properties();
        if (properties.stream().noneMatch(property -> property.getName().equals(alias))) {
            for (var property : properties) {
                if (aliases(property).contains(alias)) {
                    return property.getName();
                }
            }
        }
        return alias;
    }

    /** The aliases of an enum's constants by the constant's JSON text; empty for other types. */
    public Map<String, List<String>> constantAliases() {
        var aliases = new LinkedHashMap<String, List<String>>();
        if (type.isEnumType()) {
            for (var constant : type.getRawClass().getEnumConstants()) {
                var written = written(constant);
                if (written != null) {
                    aliases.put(written, aliases(type.getRawClass(), ((Enum<?>) constant).name()));
                }
            }
        }
        return aliases;
    }

    /** The schema of a single value, or null for other types. */
    public @Nullable Schema scalar() {
        return type.isEnumType()
                ? StringSchema.oneOf(List.copyOf(constantAliases().keySet()))
                : ScalarTypes.of(type.getRawClass());
    }

    private static JavaType unwrapped(JavaType type) {
        return type.isReferenceType() ? unwrapped(type.getReferencedType()) : type;
    }

    private List<BeanPropertyDefinition> properties() {
        if (type.isContainerType()
                || type.isPrimitive()
                || type.isEnumType()
                || ScalarTypes.of(type.getRawClass()) != null) {
            return List.of();
        }
        var mapper = JsonBinder.shared().mapper();
        var config = mapper.getDeserializationConfig();
        var properties = new ArrayList<>(config.introspect(type).findProperties());
        for (var subtype : mapper.getSubtypeResolver()
                .collectAndResolveSubtypesByTypeId(config, AnnotatedClassResolver.resolve(config, type, config))) {
            if (subtype.getType() != type.getRawClass() && type.getRawClass().isAssignableFrom(subtype.getType())) {
                properties.addAll(
                        config.introspect(mapper.getTypeFactory().constructSpecializedType(type, subtype.getType()))
                                .findProperties());
            }
        }
        return properties;
    }

    private static List<String> aliases(BeanPropertyDefinition property) {
        var introspector = introspector();
        var aliases = new ArrayList<String>();
        for (AnnotatedMember member : Arrays.asList(
                property.getConstructorParameter(), property.getField(), property.getGetter(), property.getSetter())) {
            var names = member == null ? null : introspector.findPropertyAliases(member);
            if (names != null) {
                names.forEach(name -> aliases.add(name.getSimpleName()));
            }
        }
        return aliases;
    }

    private static AnnotationIntrospector introspector() {
        return Objects.requireNonNull(
                JsonBinder.shared().mapper().getDeserializationConfig().getAnnotationIntrospector());
    }

    private static List<String> aliases(Class<?> type, String constant) {
        try {
            var alias = type.getField(constant).getAnnotation(JsonAlias.class);
            return alias == null ? List.of() : List.of(alias.value());
        } catch (NoSuchFieldException impossible) {
            return List.of();
        }
    }

    private static @Nullable String written(Object constant) {
        try {
            return JsonValues.parse(JsonBinder.shared().write(constant)) instanceof String text ? text : null;
        } catch (JsonException unwritable) {
            return null;
        }
    }
}
