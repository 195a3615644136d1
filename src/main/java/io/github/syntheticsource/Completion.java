package io.github.syntheticsource;

import io.github.syntheticsource.config.Settings;
import io.github.syntheticsource.fixture.CompletedRecords;
import io.github.syntheticsource.fixture.Provenance;
import io.github.syntheticsource.generation.RecordCompletion;
import io.github.syntheticsource.generation.Usage;
import io.github.syntheticsource.recipe.MigratedRecord;
import io.github.syntheticsource.recipe.Recipe;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Has made what one set's records lack of a changed schema, and counts. */
final class Completion {

    private final Recipe recipe;
    private final Generators.Completer choice;
    private final Set<String> models = new LinkedHashSet<>();
    private Usage usage = Usage.NONE;
    private String changes = "";
    private int completed;

    private Completion(Recipe recipe, Generators.Completer choice) {
        this.recipe = recipe;
        this.choice = choice;
    }

    static Completion start(Settings settings, Recipe recipe) {
        return new Completion(recipe, Generators.completer(settings, recipe));
    }

    CompletedRecords complete(List<MigratedRecord> records, Consumer<Map<Integer, String>> keep, IntConsumer progress) {
        var completion = new RecordCompletion(choice.generator(), choice.limits(), recipe, records);
        announce(completion, records);
        var json = completion.run(lot -> {
            note(lot.model(), lot.usage());
            if (lot.size() > 0) {
                keep.accept(lot.byPosition());
                progress.accept(lot.size());
            }
        });
        changes = records.stream()
                .flatMap(record -> record.changes().stream())
                .distinct()
                .collect(Collectors.joining(", "));
        completed = json.size();
        var provenance = new Provenance(
                LocalDate.now(ZoneId.systemDefault()),
                choice.generator().name(),
                models.isEmpty() ? null : String.join(", ", models),
                usage.calls(),
                usage.inputTokens(),
                usage.outputTokens(),
                Map.of());
        return new CompletedRecords(json, provenance);
    }

    /** How many records the set has, once they are all complete; 0 before. */
    int completed() {
        return completed;
    }

    /** What was changed, as the summary says it. */
    String changes() {
        return changes;
    }

    Usage usage() {
        return usage;
    }

    String origin() {
        return models.isEmpty() ? choice.generator().name() : String.join(", ", models);
    }

    private void note(@Nullable String model, Usage cost) {
        usage = usage.plus(cost);
        if (model != null) {
            models.add(model);
        }
    }

    /** What is about to be spent, if it is more than a single call. */
    private void announce(RecordCompletion completion, List<MigratedRecord> records) {
        var estimate = completion.estimate();
        if (estimate.calls() > 1) {
            var lacking = records.stream().filter(MigratedRecord::isIncomplete).toList();
            var components = lacking.stream()
                    .flatMap(record -> record.lacks().stream())
                    .distinct()
                    .toList();
            System.out.println("[synthetic] asking " + choice.generator().name() + " for "
                    + String.join(", ", components) + " of "
                    + lacking.size() + " records of " + recipe.schema().name() + ": " + estimate.calls() + " calls"
                    + (estimate.tokens() == 0 ? "" : ", about " + estimate.tokens() + " tokens"));
        }
    }
}
