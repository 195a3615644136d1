package io.github.syntheticsource.datafaker;

import io.github.syntheticsource.json.JsonTree;
import io.github.syntheticsource.schema.ObjectSchema;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values that must not come again: of unique components, of identifiers, and the names that the examples show. */
final class Taken {

    private final Map<String, Set<String>> values = new LinkedHashMap<>();
    private final Set<String> unrepeated = new HashSet<>();

    private final @Nullable Taken before;

    /** The same, and more: what is added here stays here. */
    Taken(Taken before) {
        this.before = before;
        before.unrepeated.forEach(this::watch);
    }

    private Taken() {
        this.before = null;
    }

    /** What the recipe alone rules out. */
    static Taken of(Studio studio) {
        var taken = new Taken();
        studio.recipe().unique().forEach(taken::watch);
        var schema = studio.recipe().schema();
        if (schema.resolve(schema.root()) instanceof ObjectSchema object) {
            for (var property : object.properties()) {
                taken.rule(property.name(), studio.match(object, property).row(), studio);
            }
        }
        return taken;
    }

    private void rule(String component, Row row, Studio studio) {
        if (row.is("id")) {
            watch(component);
        }
        if (row.is("id") || row.isName()) {
            studio.examples().values(component).forEach(sample -> add(component, sample));
        }
    }

    boolean holds(Map<String, @Nullable Object> record) {
        if (before != null && before.holds(record)) {
            return true;
        }
        return values.entrySet().stream().anyMatch(entry -> {
            var value = value(record, entry.getKey());
            return value != null && entry.getValue().contains(canonical(value));
        });
    }

    void add(Map<String, @Nullable Object> record) {
        for (var path : unrepeated) {
            var value = value(record, path);
            if (value != null) {
                add(path, value);
            }
        }
    }

    private void watch(String path) {
        unrepeated.add(path);
        values.computeIfAbsent(path, key -> new HashSet<>());
    }

    private void add(String path, Object value) {
        values.computeIfAbsent(path, key -> new HashSet<>()).add(canonical(value));
    }

    /** The same for {@code 7} and {@code 7.0}, and for a number and its text in an example. */
    private static String canonical(Object value) {
        var text = value instanceof String written ? written : JsonTree.canonical(value);
        var amount = AmountText.read(text);
        return amount == null ? text : amount.value().stripTrailingZeros().toPlainString();
    }

    private static @Nullable Object value(Map<?, ?> record, String path) {
        if (record.containsKey(path)) {
            return record.get(path);
        }
        var dot = path.indexOf('.');
        return dot > 0 && record.get(path.substring(0, dot)) instanceof Map<?, ?> inner
                ? value(inner, path.substring(dot + 1))
                : null;
    }
}
