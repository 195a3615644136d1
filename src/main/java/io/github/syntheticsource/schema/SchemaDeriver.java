package io.github.syntheticsource.schema;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBase;
import com.fasterxml.jackson.databind.deser.DefaultDeserializationContext;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.introspect.AnnotatedClassResolver;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import io.github.syntheticsource.json.JsonBinder;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Derives a schema from the deserializers that Jackson builds for a type, so that names, order, ignored and inherited
 * properties are those that will be read back.
 */
final class SchemaDeriver {

    private static final String JACKSON = "com.fasterxml.jackson.";
    private static final String MEND_JACKSON = "mend the type's Jackson annotations";

    private final Type asked;
    private final JsonBinder binder;
    private final DeserializationContext context;
    private final Map<JavaType, String> names = new LinkedHashMap<>();
    private final Set<JavaType> open = new LinkedHashSet<>();
    private final Set<JavaType> recursive = new HashSet<>();
    private final Map<String, Schema> definitions = new LinkedHashMap<>();

    SchemaDeriver(Type asked, JsonBinder binder) {
        this.asked = asked;
        this.binder = binder;
        this.context = ((DefaultDeserializationContext) binder.mapper().getDeserializationContext())
                .createDummyInstance(binder.mapper().getDeserializationConfig());
    }

    TypeSchema derive() {
        var type = binder.resolve(asked);
        var root = derive(type, deserializer(type, ""), Member.none(), "");
        if (!(root instanceof ObjectSchema || root instanceof ChoiceSchema || root instanceof RefSchema)) {
            throw refused(
                    "",
                    "it is a single value, not a record of components",
                    "wrap it: record Wrapped(" + type.getRawClass().getSimpleName() + " value) {}");
        }
        var schema = new TypeSchema(asked, nameOf(type), root, definitions);
        new RecursionCheck(schema).unending().ifPresent(path -> {
            throw refused(
                    path,
                    "contains itself without an end",
                    "make the component that leads back a List, an Optional or @Nullable");
        });
        return schema;
    }

    private Schema derive(JavaType type, @Nullable JsonDeserializer<?> deserializer, Member member, String path) {
        var schema = shape(type, deserializer, member, path);
        var constrained = Constraints.apply(schema, member.annotations());
        var described = constrained.describedAs(member.description());
        return member.isNullable() ? described.orNull() : described;
    }

    private Schema shape(JavaType type, @Nullable JsonDeserializer<?> deserializer, Member member, String path) {
        if (deserializer != null && !deserializer.getClass().getName().startsWith(JACKSON)) {
            throw refused(
                    path,
                    "is read by a deserializer of its own, "
                            + deserializer.getClass().getName() + ", whose form is" + " not known",
                    "use a component type that Jackson reads by itself");
        }
        if (type.isReferenceType()) {
            return derive(type.getReferencedType(), null, member.element(0), path)
                    .orNull();
        }
        if (type.isCollectionLikeType() || type.isArrayType()) {
            return array(type, member, path);
        }
        if (type.isMapLikeType()) {
            throw refused(
                    path,
                    "is a " + type.getRawClass().getSimpleName() + ", whose keys no strict schema can name",
                    "use a List of a record with a key and a value component");
        }
        if (type.isEnumType()) {
            return StringSchema.oneOf(enumNames(type.getRawClass(), path));
        }
        var scalar = Scalars.of(type.getRawClass());
        if (scalar != null) {
            return scalar instanceof StringSchema string ? dated(string, member) : scalar;
        }
        return bean(type, deserializer, path);
    }

    private Schema array(JavaType type, Member member, String path) {
        var items = type.getContentType();
        if (items.hasRawClass(byte.class) || items.hasRawClass(char.class)) {
            throw refused(path, "is " + items + "[], which JSON writes as one text", "use a String");
        }
        var unique = Set.class.isAssignableFrom(type.getRawClass());
        return new ArraySchema(derive(items, null, member.element(0), path + "[]"), 0, null, unique, false, null);
    }

    private Schema bean(JavaType type, @Nullable JsonDeserializer<?> known, String path) {
        var raw = type.getRawClass();
        if (raw == Object.class || raw.getName().startsWith(JACKSON)) {
            throw refused(
                    path,
                    "is " + (raw == Object.class ? "an Object" : "a " + raw.getSimpleName())
                            + ", which can be anything",
                    "name the type that it holds");
        }
        var typing = typing(type, path);
        if (typing != null) {
            return remembered(type, () -> choice(type, typing, path));
        }
        if (raw.isInterface() || Modifier.isAbstract(raw.getModifiers())) {
            throw refused(
                    path,
                    "is " + (raw.isInterface() ? "the interface " : "the abstract class ") + raw.getSimpleName()
                            + ", and nothing says which classes implement it",
                    "make it sealed and annotate it with @JsonTypeInfo(use = NAME) and @JsonSubTypes, or name a concrete"
                            + " type");
        }
        if (raw.getName().startsWith("java.") || raw.getName().startsWith("javax.")) {
            throw refused(
                    path,
                    "is a " + raw.getName() + ", which has no form in JSON that a model could be told",
                    "use a String, a number or a type of java.time");
        }
        return remembered(type, () -> object(type, known, path, null, null));
    }

    /** Derives a type, or refers to it if it is being derived already: then it contains itself. */
    private Schema remembered(JavaType type, Supplier<Schema> derivation) {
        if (!open.add(type)) {
            recursive.add(type);
            return new RefSchema(nameOf(type), false, null);
        }
        try {
            var schema = derivation.get();
            if (!recursive.contains(type)) {
                return schema;
            }
            definitions.put(nameOf(type), schema);
            return new RefSchema(nameOf(type), false, null);
        } finally {
            open.remove(type);
        }
    }

    private Schema object(
            JavaType type,
            @Nullable JsonDeserializer<?> known,
            String path,
            @Nullable String discriminator,
            @Nullable String constant) {
        var deserializer = known == null ? deserializer(type, path) : known;
        var instantiator =
                deserializer instanceof ValueInstantiator.Gettable gettable ? gettable.getValueInstantiator() : null;
        var delegate = instantiator == null ? null : instantiator.getDelegateType(context.getConfig());
        if (delegate != null && discriminator == null) {
            return derive(delegate, null, Member.none(), path);
        }
        if (!(deserializer instanceof BeanDeserializerBase bean)) {
            throw refused(
                    path,
                    "is a " + type.getRawClass().getName() + ", which Jackson reads in a form of its own",
                    "use a record or a class with named components");
        }
        var properties = new ArrayList<Schema.Property>();
        if (discriminator != null && constant != null) {
            properties.add(new Schema.Property(discriminator, StringSchema.oneOf(List.of(constant))));
        }
        properties.addAll(properties(type, bean, discriminator, path));
        if (properties.isEmpty()) {
            throw refused(
                    path,
                    "has no component that Jackson could fill",
                    KotlinTypes.isKotlin(type.getRawClass()) && !KotlinTypes.moduleIsPresent()
                            ? "it is a Kotlin class: add com.fasterxml.jackson.module:jackson-module-kotlin to the"
                                    + " test class path"
                            : "give it a constructor whose parameters have names (a record has), or setters");
        }
        return new ObjectSchema(
                type.getRawClass().getSimpleName(), properties, false, Member.descriptionOf(type.getRawClass()));
    }

    private List<Schema.Property> properties(
            JavaType type, BeanDeserializerBase bean, @Nullable String discriminator, String path) {
        refuseUnwrapped(type, path);
        var properties = new ArrayList<Schema.Property>();
        for (var iterator = bean.properties(); iterator.hasNext(); ) {
            var property = iterator.next();
            if (!property.getName().equals(discriminator)) {
                var inner = path.isEmpty() ? property.getName() : path + "." + property.getName();
                properties.add(new Schema.Property(property.getName(), component(type, property, inner)));
            }
        }
        // the deserializer keeps its properties in the order of their hashes
        var declared = context.getConfig().introspect(type).findProperties().stream()
                .map(BeanPropertyDefinition::getName)
                .toList();
        properties.sort(Comparator.comparingInt(property -> declared.indexOf(property.name())));
        return properties;
    }

    private Schema component(JavaType owner, SettableBeanProperty property, String path) {
        var member = Member.of(owner.getRawClass(), property);
        var deserializer = property.getValueDeserializer();
        return derive(property.getType(), custom(deserializer), member, path);
    }

    /** Jackson's own deserializers are found again by type; only a user's own one matters. */
    private static @Nullable JsonDeserializer<?> custom(@Nullable JsonDeserializer<?> deserializer) {
        return deserializer == null || deserializer.getClass().getName().startsWith(JACKSON) ? null : deserializer;
    }

    private void refuseUnwrapped(JavaType type, String path) {
        for (Class<?> owner = type.getRawClass(); owner != null; owner = owner.getSuperclass()) {
            for (var field : owner.getDeclaredFields()) {
                if (field.isAnnotationPresent(JsonUnwrapped.class)) {
                    throw refused(
                            path.isEmpty() ? field.getName() : path + "." + field.getName(),
                            "is @JsonUnwrapped, so its components have no place of their own",
                            "take the annotation away, or declare the components here");
                }
            }
        }
    }

    private StringSchema dated(StringSchema schema, Member member) {
        JsonFormat.Value format = member.jackson() == null
                ? null
                : context.getAnnotationIntrospector().findFormat(member.jackson());
        return schema.kind().isTime() && format != null && format.hasPattern()
                ? schema.written(format.getPattern())
                : schema;
    }

    /** How Jackson tells the subtypes of this type apart, or null if it does not. */
    private @Nullable TypeDeserializer typing(JavaType type, String path) {
        try {
            return context.getConfig().findTypeDeserializer(type);
        } catch (JsonMappingException e) {
            throw refused(path, "cannot be read by Jackson: " + e.getOriginalMessage(), MEND_JACKSON);
        }
    }

    private Schema choice(JavaType type, TypeDeserializer typing, String path) {
        var mechanism = typing.getTypeIdResolver().getMechanism();
        var named = mechanism == JsonTypeInfo.Id.NAME || mechanism == JsonTypeInfo.Id.SIMPLE_NAME;
        var inline = typing.getTypeInclusion() == JsonTypeInfo.As.PROPERTY
                || typing.getTypeInclusion() == JsonTypeInfo.As.EXISTING_PROPERTY;
        if (!named || !inline) {
            throw refused(
                    path,
                    "tells its types apart by " + mechanism + " as " + typing.getTypeInclusion(),
                    "use @JsonTypeInfo(use = JsonTypeInfo.Id.NAME), which names the type in a property");
        }
        var discriminator = typing.getPropertyName();
        var config = context.getConfig();
        var subtypes = new ArrayList<>(binder.mapper()
                .getSubtypeResolver()
                .collectAndResolveSubtypesByTypeId(config, AnnotatedClassResolver.resolve(config, type, config)));
        subtypes.removeIf(subtype -> subtype.getType().isInterface()
                || Modifier.isAbstract(subtype.getType().getModifiers()));
        subtypes.sort(Comparator.comparingInt(subtype -> declaredAt(type.getRawClass(), subtype.getType())));
        if (subtypes.isEmpty()) {
            throw refused(path, "has no known subtype", "list them in @JsonSubTypes");
        }
        var branches = new ArrayList<ObjectSchema>();
        for (var subtype : subtypes) {
            var subtypeName =
                    subtype.hasName() ? subtype.getName() : subtype.getType().getSimpleName();
            var branch = object(
                    binder.mapper().getTypeFactory().constructSpecializedType(type, subtype.getType()),
                    null,
                    path + "<" + subtypeName + ">",
                    discriminator,
                    subtypeName);
            branches.add((ObjectSchema) branch);
        }
        return new ChoiceSchema(discriminator, branches, false, Member.descriptionOf(type.getRawClass()));
    }

    private static int declaredAt(Class<?> type, Class<?> subtype) {
        var declared = type.getAnnotation(com.fasterxml.jackson.annotation.JsonSubTypes.class);
        if (declared != null) {
            for (var i = 0; i < declared.value().length; i++) {
                if (declared.value()[i].value() == subtype) {
                    return i;
                }
            }
        }
        return Integer.MAX_VALUE;
    }

    private List<String> enumNames(Class<?> type, String path) {
        var names = new ArrayList<String>();
        for (var constant : type.getEnumConstants()) {
            names.add(isPlain(type) ? ((Enum<?>) constant).name() : jacksonName(constant, path));
        }
        return names;
    }

    /** An enum without annotations is written by its names; asking Jackson would build a serializer for nothing. */
    private static boolean isPlain(Class<?> type) {
        return type.getAnnotations().length == 0
                && List.of(type.getDeclaredMethods()).stream().allMatch(method -> method.getAnnotations().length == 0)
                && List.of(type.getDeclaredFields()).stream().allMatch(field -> field.getAnnotations().length == 0);
    }

    private String jacksonName(Object constant, String path) {
        try {
            var json = binder.mapper().writeValueAsString(constant);
            if (!json.startsWith("\"")) {
                throw refused(path, "is an enum that is written as " + json, "write it as text");
            }
            return binder.mapper().readValue(json, String.class);
        } catch (JsonProcessingException e) {
            throw refused(path, "is an enum that Jackson cannot write: " + e.getOriginalMessage(), "mend the enum");
        }
    }

    private JsonDeserializer<?> deserializer(JavaType type, String path) {
        try {
            return type.isContainerType() || type.isReferenceType() || type.isEnumType() || type.isPrimitive()
                    ? context.findRootValueDeserializer(type)
                    : context.findNonContextualValueDeserializer(type);
        } catch (JsonMappingException | IllegalArgumentException e) {
            var problem = e instanceof JsonMappingException mapping ? mapping.getOriginalMessage() : e.getMessage();
            throw refused(path, "cannot be read by Jackson: " + problem, MEND_JACKSON);
        }
    }

    private String nameOf(JavaType type) {
        return names.computeIfAbsent(type, key -> {
            var name = new StringBuilder(key.getRawClass().getSimpleName());
            for (var i = 0; i < key.containedTypeCount(); i++) {
                name.append('_')
                        .append(key.containedTypeOrUnknown(i).getRawClass().getSimpleName());
            }
            var base = name.toString();
            for (var number = 2; names.containsValue(name.toString()); number++) {
                name.replace(0, name.length(), base + number);
            }
            return name.toString();
        });
    }

    private SchemaException refused(String path, String problem, String mend) {
        return new SchemaException(asked, path, problem, mend);
    }
}
