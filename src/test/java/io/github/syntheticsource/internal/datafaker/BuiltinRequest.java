package io.github.syntheticsource.internal.datafaker;

import io.github.syntheticsource.generation.RecordGenerator;
import io.github.syntheticsource.internal.generation.RecipeRequest;
import io.github.syntheticsource.internal.generation.engine.GenerationLimits;
import io.github.syntheticsource.internal.json.JsonBinder;
import io.github.syntheticsource.internal.recipe.Recipe;
import io.github.syntheticsource.internal.schema.derive.SchemaDeriver;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What a test asks the generator for. */
record BuiltinRequest(Class<?> type, String subject, String locale, List<String> examples, List<String> unique) {

    static BuiltinRequest of(Class<?> type) {
        return new BuiltinRequest(type, "", null, List.of(), List.of());
    }

    BuiltinRequest subject(String words) {
        return new BuiltinRequest(type, words, locale, examples, unique);
    }

    BuiltinRequest locale(String tag) {
        return new BuiltinRequest(type, subject, tag, examples, unique);
    }

    BuiltinRequest examples(String... texts) {
        return new BuiltinRequest(type, subject, locale, List.of(texts), unique);
    }

    BuiltinRequest unique(String... components) {
        return new BuiltinRequest(type, subject, locale, examples, List.of(components));
    }

    /** One call at a time. */
    static GenerationLimits limits(int batchSize) {
        return new GenerationLimits(batchSize, 1, Duration.ofMinutes(5));
    }

    Recipe recipe() {
        return new Recipe(
                SchemaDeriver.derive(type), subject, "", examples, null, locale, unique, null, null, null, null);
    }

    /** The trees of the first positions in one call. */
    List<Map<String, Object>> trees(int count) {
        return trees(
                new BuiltinRecordGenerator(), IntStream.range(0, count).boxed().toList(), 0, List.of());
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> trees(
            RecordGenerator generator, List<Integer> positions, int round, List<Map<String, Object>> existing) {
        var made = generator.generate(new RecipeRequest(recipe(), positions, round, existing, List.of()));
        return made.candidates().stream()
                .map(candidate -> (Map<String, Object>) candidate)
                .toList();
    }

    /** The trees of the first positions, of which nothing is wrong. */
    List<Map<String, Object>> valid(int count) {
        var trees = trees(count);
        for (var tree : trees) {
            var objections = recipe().violations(tree);
            if (!objections.isEmpty()) {
                throw new AssertionError(objections + " in " + tree);
            }
        }
        return trees;
    }

    /** The records of the first positions. */
    <T> List<T> records(Class<T> wanted, int count) {
        return valid(count).stream()
                .map(tree ->
                        wanted.cast(JsonBinder.shared().bind(recipe().schema().write(tree), type)))
                .toList();
    }

    /** What came for one component. */
    List<Object> values(String component, int count) {
        return valid(count).stream().map(tree -> tree.get(component)).toList();
    }
}
