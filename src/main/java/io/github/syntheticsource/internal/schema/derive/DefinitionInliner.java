package io.github.syntheticsource.internal.schema.derive;

import io.github.syntheticsource.internal.schema.ArraySchema;
import io.github.syntheticsource.internal.schema.ObjectSchema;
import io.github.syntheticsource.internal.schema.ReferenceSchema;
import io.github.syntheticsource.internal.schema.Schema;
import io.github.syntheticsource.internal.schema.UnionSchema;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Replaces references with their types, except recursive types, which are defined once, by name. Which types are
 * recursive does not depend on the order in which they were derived.
 */
final class DefinitionInliner {

    private final Map<String, Schema> shapes;
    private final Map<String, String> names;
    private final Map<String, Boolean> recursive = new HashMap<>();
    private final Map<String, Schema> all = new HashMap<>();

    /**
     * Creates an inliner.
     *
     * @param shapes the types by the id used in references
     * @param names the names of the definitions by id
     */
    DefinitionInliner(Map<String, Schema> shapes, Map<String, String> names) {
        this.shapes = shapes;
        this.names = names;
        shapes.forEach((id, shape) -> {
            if (isRecursive(id)) {
                all.put(name(id), inlined(shape));
            }
        });
    }

    /** The recursive types by name. */
    Map<String, Schema> all() {
        return all;
    }

    /** Returns the schema with only the references to recursive types left. */
    Schema inlined(Schema schema) {
        if (schema instanceof ReferenceSchema ref) {
            return reference(ref);
        }
        if (schema instanceof ArraySchema array) {
            return array.of(inlined(array.items()));
        }
        if (schema instanceof UnionSchema choice) {
            return new UnionSchema(
                    choice.discriminator(),
                    choice.branches().stream().map(this::object).toList(),
                    choice.nullable(),
                    choice.description());
        }
        return schema instanceof ObjectSchema object ? object(object) : schema;
    }

    private ObjectSchema object(ObjectSchema object) {
        var properties = object.properties().stream()
                .map(property -> new Schema.Property(property.name(), inlined(property.schema()), property.aliases()))
                .toList();
        return new ObjectSchema(object.name(), properties, object.nullable(), object.description());
    }

    private Schema reference(ReferenceSchema ref) {
        if (isRecursive(ref.name())) {
            return new ReferenceSchema(name(ref.name()), ref.nullable(), ref.description());
        }
        var shape = inlined(shape(ref.name())).describedAs(ref.description());
        return ref.nullable() ? shape.orNull() : shape;
    }

    private boolean isRecursive(String id) {
        var known = recursive.get(id);
        if (known == null) {
            var reached = new HashSet<String>();
            reach(shape(id), reached);
            known = reached.contains(id);
            recursive.put(id, known);
        }
        return known;
    }

    private void reach(Schema schema, Set<String> reached) {
        if (schema instanceof ReferenceSchema ref) {
            if (reached.add(ref.name())) {
                reach(shape(ref.name()), reached);
            }
        } else if (schema instanceof ArraySchema array) {
            reach(array.items(), reached);
        } else if (schema instanceof UnionSchema choice) {
            choice.branches().forEach(branch -> reach(branch, reached));
        } else {
            schema.properties().forEach(property -> reach(property.schema(), reached));
        }
    }

    private Schema shape(String id) {
        return Objects.requireNonNull(shapes.get(id), id);
    }

    private String name(String id) {
        return Objects.requireNonNull(names.get(id), id);
    }
}
