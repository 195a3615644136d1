package io.github.syntheticsource.datafaker;

import io.github.syntheticsource.generation.GenerationLimits;
import io.github.syntheticsource.generation.RecipeRequest;
import io.github.syntheticsource.generation.RecordGenerator;
import io.github.syntheticsource.json.JsonBinder;
import io.github.syntheticsource.recipe.Recipe;
import io.github.syntheticsource.schema.SchemaDeriver;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What a test asks the generator for. */
record Wanted(Class<?> type, String subject, String locale, List<String> examples, List<String> unique) {

    static Wanted of(Class<?> type) {
        return new Wanted(type, "", null, List.of(), List.of());
    }

    Wanted subject(String words) {
        return new Wanted(type, words, locale, examples, unique);
    }

    Wanted locale(String tag) {
        return new Wanted(type, subject, tag, examples, unique);
    }

    Wanted examples(String... texts) {
        return new Wanted(type, subject, locale, List.of(texts), unique);
    }

    Wanted unique(String... components) {
        return new Wanted(type, subject, locale, examples, List.of(components));
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
        return trees(new BuiltinGenerator(), IntStream.range(0, count).boxed().toList(), 0, List.of());
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
            var objections = recipe().objectionsTo(tree);
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
