package io.github.syntheticsource.internal.datafaker.context;

import io.github.syntheticsource.internal.datafaker.component.ComponentRule;
import io.github.syntheticsource.internal.datafaker.example.FormattedNumber;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.schema.ObjectSchema;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values that must not repeat: of unique components, of identifiers, and the names in the examples. */
public final class UniqueValueIndex {

    private final Map<String, Set<String>> values = new LinkedHashMap<>();
    private final Set<String> unrepeated = new HashSet<>();

    private final @Nullable UniqueValueIndex before;

    /** Returns a copy; values added to it are not added to this index. */
    public UniqueValueIndex(UniqueValueIndex before) {
        this.before = before;
        before.unrepeated.forEach(this::watch);
    }

    private UniqueValueIndex() {
        this.before = null;
    }

    /** Returns an index of the values that the recipe rules out. */
    public static UniqueValueIndex of(RecipeContext recipeContext) {
        var uniqueValueIndex = new UniqueValueIndex();
        recipeContext.recipe().unique().forEach(uniqueValueIndex::watch);
        var schema = recipeContext.recipe().schema();
        if (schema.resolve(schema.root()) instanceof ObjectSchema object) {
            for (var property : object.properties()) {
                uniqueValueIndex.rule(
                        property.name(), recipeContext.match(object, property).rule(), recipeContext);
            }
        }
        return uniqueValueIndex;
    }

    private void rule(String component, ComponentRule row, RecipeContext recipeContext) {
        if (row.is("id")) {
            watch(component);
        }
        if (row.is("id") || row.isName()) {
            recipeContext.exampleValues().values(component).forEach(sample -> add(component, sample));
        }
    }

    public boolean holds(Map<String, @Nullable Object> record) {
        if (before != null && before.holds(record)) {
            return true;
        }
        return values.entrySet().stream().anyMatch(entry -> {
            var value = value(record, entry.getKey());
            return value != null && entry.getValue().contains(canonical(value));
        });
    }

    public void add(Map<String, @Nullable Object> record) {
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

    /** Returns a key that is equal for {@code 7} and {@code 7.0}, and for a number and its text in an example. */
    private static String canonical(Object value) {
        var text = value instanceof String written ? written : JsonValues.canonical(value);
        var amount = FormattedNumber.read(text);
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
