package io.github.syntheticsource.internal.schema.derive;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBase;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import io.github.syntheticsource.internal.json.JsonBinder;
import io.github.syntheticsource.internal.schema.ArraySchema;
import io.github.syntheticsource.internal.schema.ObjectSchema;
import io.github.syntheticsource.internal.schema.ReferenceSchema;
import io.github.syntheticsource.internal.schema.Schema;
import io.github.syntheticsource.internal.schema.StringSchema;
import io.github.syntheticsource.internal.schema.TypeSchema;
import io.github.syntheticsource.internal.schema.UnionSchema;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Derives a schema from the deserializers that Jackson builds for a type, so that names, order, ignored and inherited
 * properties match what is read back.
 */
final class JacksonSchemaDeriver {

    private final Type rootType;
    private final JacksonIntrospection jackson;
    private final Map<TypeUse, String> ids = new LinkedHashMap<>();
    private final Map<String, Schema> shapes = new HashMap<>();

    JacksonSchemaDeriver(Type rootType, JsonBinder binder) {
        this.rootType = rootType;
        this.jackson = new JacksonIntrospection(rootType, binder);
    }

    TypeSchema derive() {
        var type = jackson.root();
        var root = derive(type, jackson.deserializer(type, ""), ComponentAnnotations.none(), "");
        var name = nameOf(type);
        var definitionInliner = new DefinitionInliner(shapes, names(name));
        var schema = new TypeSchema(rootType, name, definitionInliner.inlined(root), definitionInliner.all());
        var resolved = schema.resolve(schema.root());
        if (resolved.nullable() || !(resolved instanceof ObjectSchema || resolved instanceof UnionSchema)) {
            throw jackson.rejected(
                    "",
                    "is a single value, not a record of components",
                    "wrap it: record Wrapped(" + type.getRawClass().getSimpleName() + " value) {}");
        }
        new RecursionCheck(schema).unending().ifPresent(path -> {
            throw jackson.rejected(
                    path,
                    "contains itself endlessly",
                    "make the component that leads back a List, an Optional or @Nullable");
        });
        return schema;
    }

    private Schema derive(
            JavaType type, @Nullable JsonDeserializer<?> deserializer, ComponentAnnotations annotations, String path) {
        var schema = shape(type, deserializer, annotations, path);
        var constrained = constrained(schema, annotations, path);
        var described = constrained.describedAs(annotations.description());
        return annotations.isNullable() ? described.orNull() : described;
    }

    private Schema constrained(Schema schema, ComponentAnnotations annotations, String path) {
        try {
            return Constraints.apply(schema, annotations.annotations());
        } catch (PatternSyntaxException e) {
            throw jackson.rejected(
                    path,
                    "has a @Pattern that is not a regular expression: " + e.getDescription() + " in [" + e.getPattern()
                            + "]",
                    "fix the regular expression");
        } catch (NumberFormatException e) {
            throw jackson.rejected(path, "has a @DecimalMin or @DecimalMax that is not a number", "write it like 0.5");
        }
    }

    private Schema shape(
            JavaType type, @Nullable JsonDeserializer<?> deserializer, ComponentAnnotations annotations, String path) {
        if (deserializer != null) {
            jackson.rejectOwnForm(deserializer, path);
        }
        if (type.isReferenceType()) {
            return derive(
                            type.getReferencedType(),
                            JacksonIntrospection.content(deserializer),
                            annotations.element(0),
                            path)
                    .orNull();
        }
        if (type.isCollectionLikeType() || type.isArrayType()) {
            return array(type, JacksonIntrospection.content(deserializer), annotations, path);
        }
        if (type.isMapLikeType()) {
            throw jackson.rejected(
                    path,
                    "is a " + type.getRawClass().getSimpleName() + ", whose keys cannot be named in a strict schema",
                    "use a List of a record with a key and a value component");
        }
        if (type.isEnumType()) {
            return StringSchema.oneOf(jackson.constants(type.getRawClass(), path));
        }
        var scalar = ScalarTypes.of(type.getRawClass());
        if (scalar != null) {
            return scalar instanceof StringSchema string ? jackson.dated(string, annotations) : scalar;
        }
        return bean(jackson.use(type, annotations), path);
    }

    private Schema array(
            JavaType type, @Nullable JsonDeserializer<?> content, ComponentAnnotations annotations, String path) {
        var items = type.getContentType();
        if (items.hasRawClass(byte.class) || items.hasRawClass(char.class)) {
            throw jackson.rejected(
                    path, "is " + items.getRawClass() + "[], which JSON writes as one string", "use a String");
        }
        var unique = Set.class.isAssignableFrom(type.getRawClass());
        return new ArraySchema(
                derive(items, content, annotations.element(0), path + "[]"), 0, null, unique, false, null);
    }

    private Schema bean(TypeUse use, String path) {
        var type = use.type();
        var raw = type.getRawClass();
        if (raw == Object.class || raw.getName().startsWith(JacksonIntrospection.JACKSON)) {
            throw jackson.rejected(
                    path,
                    "is " + (raw == Object.class ? "an Object" : "a " + raw.getSimpleName())
                            + ", which can be anything",
                    "declare a concrete type");
        }
        var typing = jackson.typing(type, path);
        if (typing != null) {
            return remembered(use, () -> choice(use, typing, path));
        }
        if (raw.isInterface() || Modifier.isAbstract(raw.getModifiers())) {
            if (jackson.deserializer(type, path) instanceof BeanDeserializerBase concrete
                    && !concrete.getValueType().equals(type)) {
                return bean(new TypeUse(concrete.getValueType(), use.ignored(), use.included()), path);
            }
            throw jackson.rejected(
                    path,
                    "is " + (raw.isInterface() ? "the interface " : "the abstract class ") + raw.getSimpleName()
                            + ", and its implementing classes are not declared",
                    "make it sealed and annotate it with @JsonTypeInfo(use = NAME) and @JsonSubTypes, or name a concrete"
                            + " type");
        }
        if (raw.getName().startsWith("java.") || raw.getName().startsWith("javax.")) {
            throw jackson.rejected(
                    path,
                    "is a " + raw.getName() + ", which has no JSON format that can be described to a model",
                    "use a String, a number or a type of java.time");
        }
        return remembered(use, () -> object(use, path, null, null));
    }

    /** Derives a type on first use and returns a reference to it, which {@link DefinitionInliner} may replace later. */
    private Schema remembered(TypeUse use, Supplier<Schema> derivation) {
        var id = ids.get(use);
        if (id == null) {
            id = String.valueOf(ids.size());
            ids.put(use, id);
            shapes.put(id, derivation.get());
        }
        var shape = shapes.get(id);
        if (shape == null || shape instanceof ObjectSchema || shape instanceof UnionSchema) {
            return new ReferenceSchema(id, false, null);
        }
        return shape;
    }

    private Schema object(TypeUse use, String path, @Nullable String discriminator, @Nullable String constant) {
        var type = use.type();
        var raw = type.getRawClass();
        jackson.rejectInner(raw, path);
        if (!(jackson.deserializer(type, path) instanceof BeanDeserializerBase bean)) {
            throw jackson.rejected(
                    path,
                    "is a " + raw.getName() + ", which Jackson reads in a special format",
                    "use a record or a class with named components");
        }
        if (discriminator == null) {
            var single = single(bean.getValueInstantiator(), raw, path);
            if (single != null) {
                return single;
            }
        }
        jackson.rejectArrayShape(raw, path);
        var properties = new ArrayList<Schema.Property>();
        if (discriminator != null && constant != null) {
            properties.add(new Schema.Property(discriminator, StringSchema.oneOf(List.of(constant))));
        }
        properties.addAll(properties(use, bean, discriminator, path));
        if (properties.isEmpty() || !bean.getValueInstantiator().canInstantiate()) {
            throw jackson.rejected(
                    path,
                    properties.isEmpty()
                            ? "has no component that Jackson can set"
                            : "has no constructor that Jackson can call",
                    KotlinTypes.isKotlin(raw) && !KotlinTypes.moduleIsPresent()
                            ? "it is a Kotlin class: add com.fasterxml.jackson.module:jackson-module-kotlin to the"
                                    + " test class path"
                            : "make it a record, or give it a constructor without parameters and setters, or annotate a"
                                    + " constructor with @JsonCreator and its parameters with @JsonProperty");
        }
        return new ObjectSchema(raw.getSimpleName(), properties, false, ComponentAnnotations.descriptionOf(raw));
    }

    /** The schema of a type that wraps a single value and is written as that value, or null. */
    private @Nullable Schema single(ValueInstantiator creator, Class<?> raw, String path) {
        var config = jackson.config();
        Schema schema = null;
        if (creator.canCreateUsingDelegate()) {
            schema = derive(creator.getDelegateType(config), null, ComponentAnnotations.ofValue(raw), path);
        } else if (creator.canCreateUsingArrayDelegate()) {
            schema = derive(creator.getArrayDelegateType(config), null, ComponentAnnotations.ofValue(raw), path);
        } else if (!creator.canCreateUsingDefault() && !creator.canCreateFromObjectWith()) {
            var scalar = JacksonIntrospection.scalar(creator);
            schema = scalar == null ? null : constrained(scalar, ComponentAnnotations.ofValue(raw), path);
        }
        return schema == null || schema instanceof ReferenceSchema
                ? schema
                : schema.describedAs(ComponentAnnotations.descriptionOf(raw));
    }

    private List<Schema.Property> properties(
            TypeUse use, BeanDeserializerBase bean, @Nullable String discriminator, String path) {
        var type = use.type();
        var declared = jackson.properties(type, path);
        var properties = new ArrayList<Schema.Property>();
        for (var iterator = bean.properties(); iterator.hasNext(); ) {
            var property = iterator.next();
            if (!property.getName().equals(discriminator) && use.keeps(property.getName())) {
                var inner = path.isEmpty() ? property.getName() : path + "." + property.getName();
                properties.add(new Schema.Property(
                        property.getName(), component(type, property, inner), jackson.aliases(property)));
            }
        }
        // the deserializer orders its properties by hash
        var names = declared.stream().map(BeanPropertyDefinition::getName).toList();
        properties.sort(Comparator.comparingInt(property -> names.indexOf(property.name())));
        return properties;
    }

    private Schema component(JavaType owner, SettableBeanProperty property, String path) {
        var annotations = ComponentAnnotations.of(owner.getRawClass(), property);
        if (annotations.jackson() != null && annotations.jackson().hasAnnotation(JsonTypeInfo.class)) {
            throw jackson.rejected(
                    path,
                    "has @JsonTypeInfo itself",
                    "put the annotation on the type, so that it applies wherever the type is used");
        }
        return derive(property.getType(), property.getValueDeserializer(), annotations, path);
    }

    private Schema choice(TypeUse use, TypeDeserializer typing, String path) {
        var type = use.type();
        var mechanism = typing.getTypeIdResolver().getMechanism();
        var named = mechanism == JsonTypeInfo.Id.NAME || mechanism == JsonTypeInfo.Id.SIMPLE_NAME;
        var inline = typing.getTypeInclusion() == JsonTypeInfo.As.PROPERTY
                || typing.getTypeInclusion() == JsonTypeInfo.As.EXISTING_PROPERTY;
        if (!named || !inline) {
            throw jackson.rejected(
                    path,
                    "distinguishes its subtypes by " + mechanism + " as " + typing.getTypeInclusion(),
                    "use @JsonTypeInfo(use = JsonTypeInfo.Id.NAME), which names the type in a property");
        }
        var discriminator = typing.getPropertyName();
        var subtypes = jackson.subtypes(type);
        if (subtypes.isEmpty()) {
            throw jackson.rejected(path, "has no known subtype", "list them in @JsonSubTypes");
        }
        var branches = new ArrayList<ObjectSchema>();
        for (var subtype : subtypes) {
            var subtypeName = subtype.hasName()
                    ? subtype.getName()
                    : typing.getTypeIdResolver().idFromValueAndType(null, subtype.getType());
            var branch = object(
                    new TypeUse(jackson.specialized(type, subtype.getType()), use.ignored(), use.included()),
                    path + "<" + subtypeName + ">",
                    discriminator,
                    subtypeName);
            branches.add((ObjectSchema) branch);
        }
        return new UnionSchema(discriminator, branches, false, ComponentAnnotations.descriptionOf(type.getRawClass()));
    }

    /** The ids of all types with the unique names of their definitions. */
    private Map<String, String> names(String root) {
        var names = new HashMap<String, String>();
        var taken = new HashSet<String>();
        ids.forEach((use, id) -> {
            var isRoot = use.type().equals(jackson.root()) && taken.add(root);
            var name = isRoot ? root : nameOf(use.type());
            for (var number = 2; !isRoot && (name.equals(root) || !taken.add(name)); number++) {
                name = nameOf(use.type()) + number;
            }
            names.put(id, name);
        });
        return names;
    }

    private static String nameOf(JavaType type) {
        var name = new StringBuilder(type.getRawClass().getSimpleName().replace("[]", "Array"));
        for (var i = 0; i < type.containedTypeCount(); i++) {
            name.append('_').append(nameOf(type.containedTypeOrUnknown(i)));
        }
        return name.toString();
    }
}
