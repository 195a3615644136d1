package io.github.syntheticsource.internal.generation.engine;

import static io.github.syntheticsource.internal.generation.engine.GenerationFailure.TO_GENERATE_THE_REST;

import io.github.syntheticsource.generation.GeneratedRecords;
import io.github.syntheticsource.generation.GenerationException;
import io.github.syntheticsource.generation.RecordGenerator;
import io.github.syntheticsource.internal.generation.RecipeRequest;
import io.github.syntheticsource.internal.generation.check.CheckedCandidate;
import io.github.syntheticsource.internal.generation.check.Coercion;
import io.github.syntheticsource.internal.generation.check.UniqueValues;
import io.github.syntheticsource.internal.generation.engine.GenerationLoop.Pace;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.recipe.Recipe;
import io.github.syntheticsource.internal.recipe.RecordMigration;
import io.github.syntheticsource.internal.schema.Violation;
import io.github.syntheticsource.internal.schema.check.SchemaValidator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Completes all records that lack components of a changed schema, or fails. Each instance is run once.
 *
 * <p>Records that lack the same components are requested together. Each completed record is fully checked: schema,
 * constraints, constructor and {@code unique}.
 */
public final class RecordCompletion implements GenerationTask {

    private final RecordGenerator generator;
    private final GenerationLimits limits;
    private final Recipe recipe;
    private final List<RecordMigration> records;
    private final List<PositionBatch> batches = new ArrayList<>();
    private final @Nullable String[] completed;
    private final List<Map<String, @Nullable Object>> whole = new ArrayList<>();
    private final UniqueValues unique;

    /**
     * Creates a completion.
     *
     * @param recipe the recipe that the records must match
     * @param records all records of the set, in order
     */
    public RecordCompletion(
            RecordGenerator generator, GenerationLimits limits, Recipe recipe, List<RecordMigration> records) {
        this.generator = generator;
        this.limits = limits;
        this.recipe = recipe;
        this.records = records;
        this.completed = new String[records.size()];
        this.unique = new UniqueValues(recipe.unique());
        var alike = new LinkedHashMap<String, List<Integer>>();
        for (var i = 0; i < records.size(); i++) {
            if (records.get(i).isIncomplete()) {
                var shape = JsonValues.write(records.get(i).shape().toJson());
                alike.computeIfAbsent(shape, key -> new ArrayList<>()).add(i);
            } else {
                accept(i, records.get(i).json(), tree(records.get(i).json()));
            }
        }
        alike.values().forEach(positions -> batches.addAll(PositionBatch.split(positions, limits.batchSize())));
    }

    /**
     * Completes the records. Several batches are requested at a time. Rejected records are requested again with the
     * reasons, up to {@link RecordGenerator#maxAttempts()} times.
     *
     * @param keep receives completed records by their positions from 0, on one thread at a time
     * @return all records as JSON, in order
     * @throws GenerationException if one cannot be completed
     */
    public List<String> run(Consumer<ValidLot> keep) {
        var pace = generator.isDeterministic() ? Pace.IN_TURN : Pace.ALL_OR_NOTHING;
        new GenerationLoop(this, limits, pace, generator.maxAttempts(), keep).run(batches);
        return Arrays.stream(completed).map(Objects::requireNonNull).toList();
    }

    /** Estimates the cost of completing the records. */
    public CallEstimate estimate() {
        if (generator.isDeterministic() || batches.isEmpty()) {
            return CallEstimate.NONE;
        }
        var tokens = generator.estimatedTokens(recordRequest(batches.get(0)));
        return new CallEstimate(batches.size(), tokens * batches.size());
    }

    private RecipeRequest recordRequest(PositionBatch batch) {
        var incomplete = batch.open.stream().map(records::get).toList();
        return new RecipeRequest(recipe, List.copyOf(batch.open), batch.round, whole, batch.rejected, incomplete);
    }

    @Override
    public Supplier<GeneratedRecords> request(PositionBatch batch) {
        var request = recordRequest(batch);
        return () -> {
            var response = generator.generate(request);
            return generator.completesRecords() ? response : WholeRecordComponents.cutOut(request, response);
        };
    }

    @Override
    public @Nullable CheckedCandidate check(int position, @Nullable Object candidate) {
        if (candidate == null) {
            return null;
        }
        var record = records.get(position);
        var components = new Coercion(record.lacking()).of(candidate);
        var violations = SchemaValidator.violations(record.lacking(), components);
        if (!violations.isEmpty()) {
            return CheckedCandidate.rejected(
                    JsonValues.write(candidate),
                    violations.stream().map(Violation::toString).toList());
        }
        var json = record.with(components);
        var tree = tree(json);
        var reasons = new ArrayList<>(recipe.violations(tree));
        reasons.addAll(unique.repetitions(tree));
        return reasons.isEmpty() ? CheckedCandidate.valid(json, tree, false) : CheckedCandidate.rejected(json, reasons);
    }

    @Override
    public void accepted(int position, CheckedCandidate candidate) {
        accept(position, candidate.text(), candidate.record());
    }

    private void accept(int position, String json, Map<String, @Nullable Object> tree) {
        completed[position] = json;
        whole.add(tree);
        unique.add(tree);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> tree(String json) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(JsonValues.parse(json));
    }

    @Override
    public String progressMessage(int kept) {
        var incomplete = records.stream().filter(RecordMigration::isIncomplete).count();
        return "completed " + kept + " of " + incomplete + " records of "
                + recipe.schema().name() + " with the generator [" + generator.name() + "]; the set is unchanged"
                + (kept == 0 ? "" : ", and the completed records are kept for the next run");
    }

    @Override
    public String nextRunMessage(String condition, int kept) {
        return "\n" + condition + ", run again.";
    }

    @Override
    public String advice(int kept) {
        return nextRunMessage(TO_GENERATE_THE_REST, kept)
                + " If that fails too, state the rule in `instructions` or in the component's description, or enter"
                + " the values in the file yourself.";
    }
}
