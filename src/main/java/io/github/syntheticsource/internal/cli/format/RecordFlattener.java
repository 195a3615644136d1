package io.github.syntheticsource.internal.cli.format;

import io.github.syntheticsource.internal.fixture.FixtureSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A set's records as rows. The components of a nested record become columns of their own, {@code address.city}, where they can
 * be put together again; else the column holds JSON, as it does for lists.
 */
public final class RecordFlattener {

    private final List<Column> columns = new ArrayList<>();

    /** A column, and where its values stand in a record. */
    public record Column(String name, List<String> path) {

        /** What a record holds there; null too where it holds nothing. */
        public @Nullable Object of(Map<String, @Nullable Object> record) {
            Object value = record;
            for (var step : path) {
                value = value instanceof Map<?, ?> members ? members.get(step) : null;
            }
            return value;
        }
    }

    /** The columns of a set. */
    public static List<Column> of(FixtureSet set, List<Map<String, @Nullable Object>> records) {
        var schema = set.recipe().get("schema");
        var recordFlattener = new RecordFlattener();
        recordFlattener.add(List.of(), records, root(schema), true);
        if (recordFlattener.areClear()) {
            return recordFlattener.columns;
        }
        var whole = new RecordFlattener();
        whole.add(List.of(), records, root(schema), false);
        return whole.columns;
    }

    /** Whether a name with a dot in it is always a path. */
    private boolean areClear() {
        return columns.stream().allMatch(column -> column.path.stream().noneMatch(step -> step.contains(".")));
    }

    private void add(List<String> path, List<? extends Map<?, ?>> objects, @Nullable Object schema, boolean nested) {
        for (var name : names(objects, schema)) {
            var inner = new ArrayList<>(path);
            inner.add(name);
            var values = objects.stream()
                    .<@Nullable Object>map(object -> object.get(name))
                    .filter(Objects::nonNull)
                    .toList();
            var component = property(schema, name);
            if (nested && isApart(values, component)) {
                add(inner, values.stream().map(value -> (Map<?, ?>) value).toList(), component, true);
            } else {
                columns.add(new Column(String.join(".", inner), List.copyOf(inner)));
            }
        }
    }

    /** As the recipe has them, then what only the records have. */
    private static Set<String> names(List<? extends Map<?, ?>> objects, @Nullable Object schema) {
        var names = new LinkedHashSet<String>();
        properties(schema).keySet().forEach(name -> names.add(String.valueOf(name)));
        objects.forEach(object -> object.keySet().forEach(name -> names.add(String.valueOf(name))));
        return names;
    }

    /** Whether objects can be taken apart: each has all components, and is told from null by one of them. */
    private static boolean isApart(List<?> values, @Nullable Object schema) {
        var names = properties(schema).keySet();
        return !names.isEmpty()
                && !values.isEmpty()
                && values.stream()
                        .allMatch(value -> value instanceof Map<?, ?> members
                                && members.keySet().equals(names)
                                && saysSomething(members));
    }

    private static boolean saysSomething(@Nullable Object value) {
        return value instanceof Map<?, ?> members
                ? members.values().stream().anyMatch(RecordFlattener::saysSomething)
                : value != null;
    }

    private static @Nullable Object root(@Nullable Object schema) {
        if (schema instanceof Map<?, ?> node
                && node.get("$ref") instanceof String target
                && node.get("$defs") instanceof Map<?, ?> definitions) {
            return definitions.get(target.substring(target.lastIndexOf('/') + 1));
        }
        return schema;
    }

    /** A component that is an object and nothing else, null aside; what refers to itself has no end of columns. */
    private static @Nullable Object property(@Nullable Object schema, String name) {
        var component = properties(schema).get(name);
        if (component instanceof Map<?, ?> node && node.get("anyOf") instanceof List<?> branches) {
            var objects = branches.stream()
                    .filter(branch -> !properties(branch).isEmpty())
                    .toList();
            return objects.size() == 1 && branches.size() <= 2 ? objects.get(0) : null;
        }
        return component;
    }

    private static Map<?, ?> properties(@Nullable Object schema) {
        return schema instanceof Map<?, ?> node && node.get("properties") instanceof Map<?, ?> properties
                ? properties
                : Map.of();
    }
}
