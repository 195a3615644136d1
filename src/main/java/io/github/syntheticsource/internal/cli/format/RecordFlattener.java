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
 * Converts records to rows. The components of a nested record become separate columns, {@code address.city}, if they
 * can be combined again; otherwise the column contains JSON, as it does for lists.
 */
public final class RecordFlattener {

    private final List<Column> columns = new ArrayList<>();

    /** A column, and the path of its values in a record. */
    public record Column(String name, List<String> path) {

        /** The value in a record, or null if there is none. */
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

    /** The names in the order of the recipe, followed by those that only the records have. */
    private static Set<String> names(List<? extends Map<?, ?>> objects, @Nullable Object schema) {
        var names = new LinkedHashSet<String>();
        properties(schema).keySet().forEach(name -> names.add(String.valueOf(name)));
        objects.forEach(object -> object.keySet().forEach(name -> names.add(String.valueOf(name))));
        return names;
    }

    /**
     * Whether objects can be split into columns: each has all components, and at least one distinguishes it from null.
     */
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

    /** The schema of a component that is a non-recursive object or null, else null. */
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
