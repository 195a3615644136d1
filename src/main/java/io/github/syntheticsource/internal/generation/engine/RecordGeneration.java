package io.github.syntheticsource.internal.generation.engine;

import static io.github.syntheticsource.internal.generation.engine.GenerationFailure.TO_GENERATE_THE_REST;

import io.github.syntheticsource.generation.GeneratedRecords;
import io.github.syntheticsource.generation.GenerationException;
import io.github.syntheticsource.generation.RecordGenerator;
import io.github.syntheticsource.internal.generation.RecipeRequest;
import io.github.syntheticsource.internal.generation.check.CheckedCandidate;
import io.github.syntheticsource.internal.generation.check.RecordValidator;
import io.github.syntheticsource.internal.generation.check.RecordVarietyPlan;
import io.github.syntheticsource.internal.generation.engine.GenerationLoop.Pace;
import io.github.syntheticsource.internal.recipe.Recipe;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Generates the missing records of a set: exactly as many valid ones as are missing, or fails. Each instance is run once.
 *
 * <p>A valid record that deviates from the variety plan is requested again once. It is used if there is no better one.
 */
public final class RecordGeneration implements GenerationTask {

    private final RecordGenerator generator;
    private final GenerationLimits limits;
    private final Recipe recipe;
    private final int existing;
    private final int missing;
    private final RecordValidator check;
    private final RecordVarietyPlan plan;

    /**
     * Creates a generation.
     *
     * @param existing the records of the set, in order
     * @param missing how many more records the set needs
     * @throws GenerationException if {@code unique} names a component that does not exist
     */
    public RecordGeneration(
            RecordGenerator generator,
            GenerationLimits limits,
            Recipe recipe,
            List<Map<String, @Nullable Object>> existing,
            int missing) {
        this.generator = generator;
        this.limits = limits;
        this.recipe = recipe;
        this.existing = existing.size();
        this.missing = missing;
        this.check = new RecordValidator(recipe, existing);
        this.plan = RecordVarietyPlan.of(recipe);
    }

    /**
     * Generates the records.
     *
     * <p>Several batches are requested at a time. Valid records are handed to {@code keep} after each response, by one
     * thread at a time; {@link ValidLot#batch()} determines their order. The records of a
     * {@linkplain RecordGenerator#isDeterministic() deterministic} generator are handed over in whole batches and in the
     * order of their positions. Rejected records are requested again with the reasons, up to
     * {@link RecordGenerator#maxAttempts()} times per batch on average. A response with fewer records than requested
     * counts as an attempt only if none of them is valid.
     *
     * @param keep adds valid records to the set; if it throws, it receives the same records again, at the latest at the end
     * @throws GenerationException if records are still missing at the end, the thread was interrupted or the deadline has
     *     passed; valid records are kept
     */
    public void run(Consumer<ValidLot> keep) {
        var isInTurn = generator.isDeterministic();
        var batches = PositionBatch.split(positions(missing), isInTurn ? 1 : limits.batchSize());
        var pace = isInTurn ? Pace.IN_TURN : Pace.SHARED;
        new GenerationLoop(this, limits, pace, generator.maxAttempts(), keep).run(batches);
    }

    /** Estimates the cost of generating the records. */
    public CallEstimate estimate() {
        if (generator.isDeterministic()) {
            return CallEstimate.NONE;
        }
        var batch = Math.min(missing, limits.batchSize());
        var first = new RecipeRequest(recipe, positions(batch), 0, check.records(), List.of());
        return new CallEstimate((missing + batch - 1) / batch, generator.estimatedTokens(first) * missing / batch);
    }

    private List<Integer> positions(int count) {
        return IntStream.range(existing, existing + count).boxed().toList();
    }

    @Override
    public Supplier<GeneratedRecords> request(PositionBatch batch) {
        var request = new RecipeRequest(recipe, List.copyOf(batch.open), batch.round, check.records(), batch.rejected);
        return () -> generator.generate(request);
    }

    @Override
    public CheckedCandidate check(int position, @Nullable Object candidate) {
        return check.check(candidate);
    }

    @Override
    public List<String> deviations(PositionBatch batch, int position, CheckedCandidate candidate) {
        return batch.round == 0 && !generator.isDeterministic()
                ? plan.row(position).deviations(candidate.record())
                : List.of();
    }

    @Override
    public boolean usesOffPlan() {
        return true;
    }

    @Override
    public void accepted(int position, CheckedCandidate candidate) {
        check.accept(candidate.record());
    }

    @Override
    public String progressMessage(int kept) {
        return "generated " + kept + " of " + missing + (existing == 0 ? "" : " more") + " records for "
                + recipe.schema().name() + " with the generator [" + generator.name() + "]"
                + GenerationFailure.keptNote(kept);
    }

    @Override
    public String nextRunMessage(String condition, int kept) {
        var rest = missing - kept;
        return "\n" + condition + ", run again: only the other " + (rest == 1 ? "one is" : rest + " are")
                + " requested.";
    }

    @Override
    public String advice(int kept) {
        return generator.isDeterministic()
                ? "\nThis generator is deterministic and would return the same records: relax the failing rule, or use"
                        + " another `generator`."
                : nextRunMessage(TO_GENERATE_THE_REST, kept)
                        + " If that fails too, state the rule in `instructions` or in the component's description, or"
                        + " relax it, or use another `model`.";
    }
}
