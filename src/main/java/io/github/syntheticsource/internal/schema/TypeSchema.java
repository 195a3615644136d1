package io.github.syntheticsource.internal.schema;

import io.github.syntheticsource.internal.json.JsonValues;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The schema of a record type. It is sent to models, recorded in fixtures, and used to validate records. */
public final class TypeSchema {

    private final Type type;
    private final String name;
    private final Schema root;
    private final Map<String, Schema> definitions;

    public TypeSchema(Type type, String name, Schema root, Map<String, Schema> definitions) {
        this.type = type;
        this.name = name;
        this.root = root;
        this.definitions = Map.copyOf(definitions);
    }

    /** The Java type. */
    public Type type() {
        return type;
    }

    /** The simple name of the Java type, which is also the name of its fixture folder. */
    public String name() {
        return name;
    }

    /**
     * The record itself: an {@link ObjectSchema}, a {@link UnionSchema}, or a {@link ReferenceSchema} if it is
     * recursive.
     */
    public Schema root() {
        return root;
    }

    /** The recursive types by name. */
    public Map<String, Schema> definitions() {
        return definitions;
    }

    /** Returns this schema with another root, such as an object with a few of its components. */
    public TypeSchema withRoot(ObjectSchema other) {
        return new TypeSchema(type, name, other, definitions);
    }

    /** Returns the definition of a reference; any other node is returned unchanged. */
    public Schema resolve(Schema schema) {
        if (schema instanceof ReferenceSchema ref) {
            var target = Objects.requireNonNull(definitions.get(ref.name()), ref.name());
            return ref.nullable() || target.nullable() ? target.orNull() : target;
        }
        return schema;
    }

    /**
     * The JSON Schema of a response with exactly that many records, within the strict subset: an object with the single
     * member {@code records}.
     */
    public Map<String, @Nullable Object> strictAnswer(int count) {
        return JsonSchemaWriter.strictAnswer(this, count);
    }

    /**
     * The JSON Schema of a record extracted from a text, within the strict subset. Every component is nullable, because
     * the text may not state it, and a model that cannot return null invents values.
     *
     * @param several whether a text may state any number of records: then they are in the member {@code records}, as is
     *     a single record that is not a plain object
     */
    public Map<String, @Nullable Object> strictReading(boolean several) {
        return JsonSchemaWriter.strictReading(this, several);
    }

    /** The JSON Schema of one record with all constraints, as stored in the recipe. */
    public Map<String, @Nullable Object> toJson() {
        return JsonSchemaWriter.full(this);
    }

    /**
     * Returns the record's JSON with its members in the order of declaration, as stored in a fixture.
     *
     * @param tree a valid tree
     */
    public String write(Map<String, @Nullable Object> tree) {
        return JsonValues.write(ordered(root, tree));
    }

    private @Nullable Object ordered(Schema schema, @Nullable Object value) {
        var node = resolve(schema);
        if (value instanceof Map<?, ?> members) {
            var object = node instanceof UnionSchema choice ? branch(choice, members) : node;
            var result = new LinkedHashMap<String, @Nullable Object>();
            for (var property : object == null ? List.<Schema.Property>of() : object.properties()) {
                result.put(property.name(), ordered(property.schema(), members.get(property.name())));
            }
            return result;
        }
        if (value instanceof List<?> items && node instanceof ArraySchema array) {
            return items.stream().map(item -> ordered(array.items(), item)).toList();
        }
        return value;
    }

    /** The branch named by the discriminator, or null. */
    public static @Nullable ObjectSchema branch(UnionSchema choice, Map<?, ?> members) {
        return members.get(choice.discriminator()) instanceof String constant ? branchNamed(choice, constant) : null;
    }

    /** The branch of that name, or null. */
    public static @Nullable ObjectSchema branchNamed(UnionSchema choice, String constant) {
        for (var branch : choice.branches()) {
            if (branch.property(choice.discriminator()) instanceof StringSchema text
                    && text.constants().contains(constant)) {
                return branch;
            }
        }
        return null;
    }
}
