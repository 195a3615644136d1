package io.github.syntheticsource.internal.run;

import io.github.syntheticsource.internal.json.JsonBinder;
import io.github.syntheticsource.internal.json.JsonException;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.recipe.Recipe;
import io.github.syntheticsource.internal.schema.SchemaException;
import io.github.syntheticsource.internal.schema.derive.SchemaDeriver;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The records that texts are written from, in order.
 *
 * @param instances the records
 * @param trees the same records as JSON trees
 * @param ids the ids of recorded records; empty for records given by the test
 */
record DocumentRecords<T>(List<T> instances, List<Object> trees, List<String> ids) {

    DocumentRecords {
        instances = List.copyOf(instances);
        trees = List.copyOf(trees);
        ids = List.copyOf(ids);
    }

    /** Returns the records of a set. */
    static <T> DocumentRecords<T> of(RecordedDataset<T> dataset) {
        var trees = new ArrayList<Object>();
        IntStream.range(0, dataset.size())
                .forEach(i -> trees.add(Objects.requireNonNull(JsonValues.parse(dataset.json(i)))));
        return new DocumentRecords<>(dataset.toList(), trees, dataset.ids());
    }

    /** Returns records given by a test. */
    static <T> DocumentRecords<T> of(Collection<? extends T> records) {
        var trees = new ArrayList<Object>();
        for (var record : records) {
            var tree = JsonValues.parse(JsonBinder.shared().write(record));
            if (tree == null) {
                throw new IllegalArgumentException("a record is written as null");
            }
            trees.add(tree);
        }
        return new DocumentRecords<>(List.copyOf(records), trees, List.of());
    }

    /**
     * Reads records from a JSON array.
     *
     * @param fault creates the exception for a reason
     */
    @SuppressWarnings("unchecked")
    static <T> DocumentRecords<T> read(String text, Type type, Function<String, RuntimeException> fault) {
        try {
            if (!(JsonValues.parse(text) instanceof List<?> items) || items.isEmpty()) {
                throw fault.apply("it is not an array of records");
            }
            var recipe = Recipe.of(SchemaDeriver.derive(type));
            var instances = new ArrayList<T>();
            var trees = new ArrayList<Object>();
            for (var item : items) {
                var violations = recipe.violations(item);
                if (item == null || !violations.isEmpty()) {
                    throw fault.apply("record " + (trees.size() + 1) + " does not fit "
                            + recipe.schema().name() + ": "
                            + (violations.isEmpty() ? "it is null" : violations.get(0)));
                }
                trees.add(item);
                instances.add((T) JsonBinder.shared().bind(JsonValues.write(item), type));
            }
            return new DocumentRecords<>(instances, trees, List.of());
        } catch (JsonException | SchemaException e) {
            throw fault.apply(String.valueOf(e.getMessage()));
        }
    }

    /** Returns the first records, or all if there are fewer. */
    DocumentRecords<T> first(int count) {
        var end = Math.min(count, size());
        return new DocumentRecords<>(
                instances.subList(0, end), trees.subList(0, end), ids.isEmpty() ? ids : ids.subList(0, end));
    }

    int size() {
        return trees.size();
    }
}
