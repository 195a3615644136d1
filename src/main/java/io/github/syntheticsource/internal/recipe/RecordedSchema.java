package io.github.syntheticsource.internal.recipe;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A node of a recorded schema, whose Java type may no longer exist.
 *
 * @param definitions the recursive types by name
 * @param nodes the node itself, or the branches of a choice; empty if there is no such node
 */
record RecordedSchema(Map<?, ?> definitions, List<Map<?, ?>> nodes) {

    static RecordedSchema of(@Nullable Object schema) {
        var definitions =
                schema instanceof Map<?, ?> root && root.get("$defs") instanceof Map<?, ?> map ? map : Map.of();
        return at(schema, definitions);
    }

    boolean declares(String component) {
        return nodes.stream()
                .anyMatch(node ->
                        node.get("properties") instanceof Map<?, ?> properties && properties.containsKey(component));
    }

    boolean isNullable() {
        return nodes.stream()
                .map(node -> node.get("type"))
                .anyMatch(type -> type instanceof List<?> types ? types.contains("null") : "null".equals(type));
    }

    RecordedSchema component(String name) {
        return nodes.stream()
                .map(node -> node.get("properties") instanceof Map<?, ?> properties ? properties.get(name) : null)
                .map(node -> at(node, definitions))
                .reduce(new RecordedSchema(definitions, List.of()), RecordedSchema::and);
    }

    RecordedSchema items() {
        return nodes.stream()
                .map(node -> at(node.get("items"), definitions))
                .reduce(new RecordedSchema(definitions, List.of()), RecordedSchema::and);
    }

    private RecordedSchema and(RecordedSchema other) {
        var both = new ArrayList<>(nodes);
        both.addAll(other.nodes);
        return new RecordedSchema(definitions, both);
    }

    private static RecordedSchema at(@Nullable Object schema, Map<?, ?> definitions) {
        var nodes = new ArrayList<Map<?, ?>>();
        collect(schema, definitions, nodes, new HashSet<>());
        return new RecordedSchema(definitions, nodes);
    }

    private static void collect(
            @Nullable Object schema, Map<?, ?> definitions, List<Map<?, ?>> nodes, Set<Object> followed) {
        if (!(schema instanceof Map<?, ?> node)) {
            return;
        }
        if (node.get("$ref") instanceof String target) {
            if (followed.add(target)) {
                collect(definitions.get(target.substring(target.lastIndexOf('/') + 1)), definitions, nodes, followed);
            }
        } else if (node.get("anyOf") instanceof List<?> branches) {
            branches.forEach(branch -> collect(branch, definitions, nodes, followed));
        } else {
            nodes.add(node);
        }
    }
}
