package io.github.syntheticsource.internal.extraction.field;

import io.github.syntheticsource.internal.schema.ArraySchema;
import io.github.syntheticsource.internal.schema.BooleanSchema;
import io.github.syntheticsource.internal.schema.NumberSchema;
import io.github.syntheticsource.internal.schema.ObjectSchema;
import io.github.syntheticsource.internal.schema.Schema;
import io.github.syntheticsource.internal.schema.SchemaException;
import io.github.syntheticsource.internal.schema.StringFormat;
import io.github.syntheticsource.internal.schema.StringSchema;
import io.github.syntheticsource.internal.schema.TypeSchema;
import io.github.syntheticsource.internal.schema.UnionSchema;
import io.github.syntheticsource.internal.schema.derive.JacksonType;
import io.github.syntheticsource.internal.schema.derive.SchemaDeriver;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known about a value in advance: its schema, or else its Java type, or nothing. */
public final class ValueSchema {

    private static final ValueSchema UNKNOWN = new ValueSchema(null, null, null, null);

    private final @Nullable TypeSchema type;
    private final @Nullable Schema schema;
    private final @Nullable JacksonType java;
    private final @Nullable ValueSchema only;

    private ValueSchema(
            @Nullable TypeSchema type,
            @Nullable Schema schema,
            @Nullable JacksonType java,
            @Nullable ValueSchema only) {
        this.type = type;
        this.schema = schema;
        this.java = java;
        this.only = only;
    }

    public static ValueSchema of(Type type) {
        if (type == Object.class) {
            return UNKNOWN;
        }
        var java = JacksonType.of(type);
        try {
            var schema = SchemaDeriver.derive(type);
            return new ValueSchema(schema, schema.resolve(schema.root()), java, null);
        } catch (SchemaException unfit) {
            // a map, or a type without a schema: its values are compared as they are
            return new ValueSchema(null, java.scalar(), java, null);
        }
    }

    /** Returns the schema of a list of records. */
    public static ValueSchema listOf(Type type) {
        return new ValueSchema(null, null, null, of(type));
    }

    /** Returns the schema of a list's items. */
    public ValueSchema items() {
        if (only != null) {
            return only;
        }
        return inner(schema instanceof ArraySchema array ? array.items() : null, java == null ? null : java.items());
    }

    /** Returns the schema of a component; the members select the type of a union. */
    public ValueSchema component(String name, Map<?, ?> members) {
        var object = object(members);
        return inner(object == null ? null : object.property(name), java == null ? null : java.component(name));
    }

    /** Returns the names of all components in the order of declaration, or null if any name is allowed. */
    public @Nullable List<String> components(Map<?, ?> members) {
        var object = object(members);
        return object == null
                ? null
                : object.properties().stream().map(Schema.Property::name).toList();
    }

    /** Returns the members by the names that they are declared with. */
    public Map<String, @Nullable Object> named(Map<?, ?> members) {
        var named = new LinkedHashMap<String, @Nullable Object>();
        members.forEach((name, value) -> {
            var text = String.valueOf(name);
            var declared = java == null ? text : java.componentNamed(text);
            named.put(members.containsKey(declared) ? text : declared, value);
        });
        return named;
    }

    /** Returns the discriminator property of a union, or null. */
    @Nullable
    String discriminator() {
        return schema instanceof UnionSchema choice ? choice.discriminator() : null;
    }

    /** Returns the schema of a scalar, or null if nothing is known about it. */
    @Nullable
    Schema scalar() {
        return schema instanceof StringSchema || schema instanceof NumberSchema || schema instanceof BooleanSchema
                ? schema
                : null;
    }

    /** Returns the format of a text. */
    public StringFormat kind() {
        return schema instanceof StringSchema text ? text.kind() : StringFormat.TEXT;
    }

    public boolean isNumber() {
        return schema instanceof NumberSchema;
    }

    public boolean isList() {
        return only != null || schema instanceof ArraySchema;
    }

    public boolean isText() {
        return schema instanceof StringSchema;
    }

    /** Whether anything is known. */
    boolean isKnown() {
        return schema != null || only != null;
    }

    /** Returns the pattern of a date in JSON, or null. */
    public @Nullable String datePattern() {
        return schema instanceof StringSchema text ? text.datePattern() : null;
    }

    /** Returns other names of an enum's constants. */
    public Map<String, List<String>> constantAliases() {
        return kind() == StringFormat.ENUM && java != null ? java.constantAliases() : Map.of();
    }

    /**
     * Returns all fields as paths without list indices, or null if any name is allowed somewhere. A recursive type is
     * followed once.
     */
    public @Nullable Set<String> fields() {
        var fields = new LinkedHashSet<String>();
        return collect("", fields, new ArrayList<>()) ? fields : null;
    }

    /** Returns the schema at a path without list indices, or null if there is none. */
    public @Nullable ValueSchema at(String field) {
        var current = this;
        while (current.isList()) {
            current = current.items();
        }
        for (var name : field.isEmpty() ? new String[0] : field.split("\\.", -1)) {
            while (current.isList()) {
                current = current.items();
            }
            var inner = current.anyComponent(name);
            if (inner == null) {
                return null;
            }
            current = inner;
        }
        return current;
    }

    private @Nullable ValueSchema anyComponent(String name) {
        for (var object : objects()) {
            var property = object.property(name);
            if (property != null) {
                return inner(property, java == null ? null : java.component(name));
            }
        }
        return null;
    }

    private boolean collect(String path, Set<String> fields, List<Schema> above) {
        if (isList()) {
            return items().collect(path, fields, above);
        }
        if (schema == null) {
            return false;
        }
        if (above.contains(schema)) {
            return true;
        }
        above.add(schema);
        var complete = true;
        for (var object : objects()) {
            for (var property : object.properties()) {
                var inner = FieldPaths.member(path, property.name());
                fields.add(inner);
                complete &= inner(property.schema(), null).collect(inner, fields, above);
            }
        }
        above.remove(above.size() - 1);
        return complete;
    }

    private List<ObjectSchema> objects() {
        if (schema instanceof UnionSchema choice) {
            return choice.branches();
        }
        return schema instanceof ObjectSchema object ? List.of(object) : List.of();
    }

    private @Nullable ObjectSchema object(Map<?, ?> members) {
        if (schema instanceof UnionSchema choice) {
            return TypeSchema.branchNamed(choice, String.valueOf(members.get(choice.discriminator())));
        }
        return schema instanceof ObjectSchema object ? object : null;
    }

    private ValueSchema inner(@Nullable Schema inner, @Nullable JacksonType innerJava) {
        if (inner == null && innerJava == null) {
            return UNKNOWN;
        }
        var resolved = inner == null
                ? Objects.requireNonNull(innerJava).scalar()
                : Objects.requireNonNull(type).resolve(inner);
        return new ValueSchema(type, resolved, innerJava, null);
    }
}
