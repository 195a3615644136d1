package io.github.syntheticsource.internal.schema.derive;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.deser.DefaultDeserializationContext;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.deser.std.ContainerDeserializerBase;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.introspect.AnnotatedClassResolver;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import io.github.syntheticsource.internal.json.JsonBinder;
import io.github.syntheticsource.internal.schema.BooleanSchema;
import io.github.syntheticsource.internal.schema.NumberSchema;
import io.github.syntheticsource.internal.schema.Schema;
import io.github.syntheticsource.internal.schema.SchemaException;
import io.github.syntheticsource.internal.schema.StringFormat;
import io.github.syntheticsource.internal.schema.StringSchema;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Jackson's view of a type and its components. Types with a custom JSON format are rejected with their path. */
final class JacksonIntrospection {

    static final String JACKSON = "com.fasterxml.jackson.";
    private static final String FIX_ANNOTATIONS = "fix the type's Jackson annotations";

    private final Type requested;
    private final JsonBinder binder;
    private final DeserializationContext context;

    JacksonIntrospection(Type requested, JsonBinder binder) {
        this.requested = requested;
        this.binder = binder;
        this.context = ((DefaultDeserializationContext) binder.mapper().getDeserializationContext())
                .createDummyInstance(binder.mapper().getDeserializationConfig());
    }

    /** The type that the schema is derived for. */
    JavaType root() {
        return binder.resolve(requested);
    }

    DeserializationConfig config() {
        return context.getConfig();
    }

    JsonDeserializer<?> deserializer(JavaType type, String path) {
        try {
            return type.isContainerType() || type.isReferenceType() || type.isEnumType() || type.isPrimitive()
                    ? context.findRootValueDeserializer(type)
                    : context.findNonContextualValueDeserializer(type);
        } catch (JsonMappingException | IllegalArgumentException e) {
            var problem = e instanceof JsonMappingException mapping ? mapping.getOriginalMessage() : e.getMessage();
            throw rejected(path, "cannot be read by Jackson: " + problem, FIX_ANNOTATIONS);
        }
    }

    /** How Jackson distinguishes the subtypes of this type, or null if it does not. */
    @Nullable
    TypeDeserializer typing(JavaType type, String path) {
        try {
            return context.getConfig().findTypeDeserializer(type);
        } catch (JsonMappingException e) {
            throw rejected(path, "cannot be read by Jackson: " + e.getOriginalMessage(), FIX_ANNOTATIONS);
        }
    }

    /** The concrete subtypes in the order in which they are declared. */
    List<NamedType> subtypes(JavaType type) {
        var subtypes = new ArrayList<>(binder.mapper()
                .getSubtypeResolver()
                .collectAndResolveSubtypesByTypeId(config(), AnnotatedClassResolver.resolve(config(), type, config())));
        // a subtype inherits the list of its siblings
        subtypes.removeIf(subtype -> !type.getRawClass().isAssignableFrom(subtype.getType())
                || subtype.getType().isInterface()
                || Modifier.isAbstract(subtype.getType().getModifiers()));
        subtypes.sort(Comparator.comparingInt(subtype -> declaredAt(type.getRawClass(), subtype.getType())));
        return subtypes;
    }

    private static int declaredAt(Class<?> type, Class<?> subtype) {
        var declared = type.getAnnotation(JsonSubTypes.class);
        if (declared != null) {
            for (var i = 0; i < declared.value().length; i++) {
                if (declared.value()[i].value() == subtype) {
                    return i;
                }
            }
        }
        return Integer.MAX_VALUE;
    }

    JavaType specialized(JavaType type, Class<?> subtype) {
        return binder.mapper().getTypeFactory().constructSpecializedType(type, subtype);
    }

    /** The type as used by a component, which may ignore some of its components. */
    TypeUse use(JavaType type, ComponentAnnotations annotations) {
        if (annotations.jackson() == null) {
            return new TypeUse(type, Set.of(), null);
        }
        var introspector = context.getAnnotationIntrospector();
        var ignored = introspector
                .findPropertyIgnoralByName(config(), annotations.jackson())
                .findIgnoredForDeserialization();
        var included = introspector
                .findPropertyInclusionByName(config(), annotations.jackson())
                .getIncluded();
        return new TypeUse(type, ignored, included);
    }

    /** The properties in the order in which they are declared. */
    List<BeanPropertyDefinition> properties(JavaType type, String path) {
        var declared = config().introspect(type).findProperties();
        rejectUnwrapped(declared, path);
        return declared;
    }

    List<String> aliases(SettableBeanProperty property) {
        return property.findAliases(context.getConfig()).stream()
                .map(PropertyName::getSimpleName)
                .toList();
    }

    StringSchema dated(StringSchema schema, ComponentAnnotations annotations) {
        JsonFormat.Value format = annotations.jackson() == null
                ? null
                : context.getAnnotationIntrospector().findFormat(annotations.jackson());
        return schema.kind().isTime() && format != null && format.hasPattern()
                ? schema.written(format.getPattern())
                : schema;
    }

    static @Nullable JsonDeserializer<?> content(@Nullable JsonDeserializer<?> deserializer) {
        return deserializer instanceof ContainerDeserializerBase<?> container
                ? container.getContentDeserializer()
                : null;
    }

    static @Nullable Schema scalar(ValueInstantiator creator) {
        if (creator.canCreateFromString()) {
            return StringSchema.of(StringFormat.TEXT);
        }
        if (creator.canCreateFromDouble() || creator.canCreateFromBigDecimal()) {
            return NumberSchema.decimal();
        }
        if (creator.canCreateFromInt() || creator.canCreateFromLong() || creator.canCreateFromBigInteger()) {
            return NumberSchema.whole();
        }
        return creator.canCreateFromBoolean() ? new BooleanSchema(null, false, null) : null;
    }

    /** The JSON texts of an enum's constants. */
    List<String> constants(Class<?> type, String path) {
        var names = new ArrayList<String>();
        for (var constant : type.getEnumConstants()) {
            names.add(isPlain(type) ? ((Enum<?>) constant).name() : jacksonName(constant, path));
        }
        if (names.isEmpty()) {
            throw rejected(path, "is the enum " + type.getSimpleName() + ", which has no constant", "give it one");
        }
        return names;
    }

    /** Whether an enum has no annotations and is written by its names, so that no serializer is needed. */
    private static boolean isPlain(Class<?> type) {
        return type.getAnnotations().length == 0
                && type.getInterfaces().length == 0
                && List.of(type.getDeclaredMethods()).stream().allMatch(method -> method.getAnnotations().length == 0)
                && List.of(type.getDeclaredFields()).stream().allMatch(field -> field.getAnnotations().length == 0);
    }

    private String jacksonName(Object constant, String path) {
        try {
            var json = binder.mapper().writeValueAsString(constant);
            if (!json.startsWith("\"")) {
                throw rejected(path, "is an enum that is written as " + json, "write it as text");
            }
            return binder.mapper().readValue(json, String.class);
        } catch (JsonProcessingException e) {
            throw rejected(path, "is an enum that Jackson cannot write: " + e.getOriginalMessage(), "fix the enum");
        }
    }

    void rejectOwnForm(JsonDeserializer<?> deserializer, String path) {
        var name = deserializer.getClass().getName();
        if (deserializer instanceof StdDelegatingDeserializer || !name.startsWith(JACKSON)) {
            var how = deserializer instanceof StdDelegatingDeserializer
                    ? "through a converter"
                    : "by a custom deserializer, " + name;
            throw rejected(
                    path,
                    "is read " + how + ", whose JSON format is not known",
                    "use a type that Jackson reads without one");
        }
    }

    void rejectInner(Class<?> raw, String path) {
        if (raw.getEnclosingClass() != null && !raw.isRecord() && !Modifier.isStatic(raw.getModifiers())) {
            throw rejected(
                    path,
                    "is the inner class " + raw.getSimpleName()
                            + ", which cannot be created without its outer instance",
                    "make it static, or a record");
        }
    }

    void rejectArrayShape(Class<?> raw, String path) {
        var format = raw.getAnnotation(JsonFormat.class);
        if (format != null && format.shape() == JsonFormat.Shape.ARRAY) {
            throw rejected(
                    path,
                    "is written as an array of its components",
                    "remove @JsonFormat(shape = ARRAY) from " + raw.getSimpleName());
        }
    }

    private void rejectUnwrapped(List<BeanPropertyDefinition> declared, String path) {
        for (var property : declared) {
            var member = property.getPrimaryMember();
            if (member != null && context.getAnnotationIntrospector().findUnwrappingNameTransformer(member) != null) {
                throw rejected(
                        path.isEmpty() ? property.getName() : path + "." + property.getName(),
                        "is @JsonUnwrapped, so its components are not in an object of their own",
                        "remove the annotation, or declare the components here");
            }
        }
    }

    SchemaException rejected(String path, String problem, String fix) {
        return new SchemaException(requested, path, problem, fix);
    }
}
