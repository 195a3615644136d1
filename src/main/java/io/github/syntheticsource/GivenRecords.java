package io.github.syntheticsource;

import io.github.syntheticsource.json.JsonBinder;
import io.github.syntheticsource.json.JsonException;
import io.github.syntheticsource.json.JsonTree;
import io.github.syntheticsource.recipe.Recipe;
import io.github.syntheticsource.schema.SchemaException;
import io.github.syntheticsource.schema.TypeSchema;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Records that a test brings along, each as the instance and as JSON. */
record GivenRecords<T>(List<T> instances, List<Object> trees) {

    GivenRecords {
        instances = List.copyOf(instances);
        trees = List.copyOf(trees);
    }

    static <T> GivenRecords<T> of(Collection<? extends T> records) {
        var trees = new ArrayList<Object>();
        for (var record : records) {
            var tree = JsonTree.parse(JsonBinder.shared().write(record));
            if (tree == null) {
                throw new IllegalArgumentException("a record is written as null");
            }
            trees.add(tree);
        }
        return new GivenRecords<>(List.copyOf(records), trees);
    }

    /**
     * Reads a JSON array.
     *
     * @param fault makes the exception of what is wrong
     */
    @SuppressWarnings("unchecked")
    static <T> GivenRecords<T> read(
            String text, Type type, java.util.function.Function<String, RuntimeException> fault) {
        try {
            if (!(JsonTree.parse(text) instanceof List<?> items) || items.isEmpty()) {
                throw fault.apply("it is no array with records in it");
            }
            var recipe = Recipe.of(TypeSchema.of(type));
            var instances = new ArrayList<T>();
            var trees = new ArrayList<Object>();
            for (var item : items) {
                var objections = recipe.objectionsTo(item);
                if (item == null || !objections.isEmpty()) {
                    throw fault.apply("record " + (trees.size() + 1) + " does not fit "
                            + recipe.schema().name() + ": "
                            + (objections.isEmpty() ? "it is null" : objections.get(0)));
                }
                trees.add(item);
                instances.add((T) JsonBinder.shared().bind(JsonTree.write(item), type));
            }
            return new GivenRecords<>(instances, trees);
        } catch (JsonException | SchemaException e) {
            throw fault.apply(String.valueOf(e.getMessage()));
        }
    }
}
