package io.github.syntheticsource.internal.generation.engine;

import static io.github.syntheticsource.internal.generation.engine.GenerationFailure.TO_MAKE_THE_REST;

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
 * The generation of the missing records of a set: exactly as many valid ones as are missing, or a failure. It is run once.
 *
 * <p>A valid record that is not as the variety plan has it is requested again once; it is used where nothing better comes.
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
     * Prepares it.
     *
     * @param existing the records that the set holds, in order
     * @param missing how many more it needs
     * @throws GenerationException if {@code unique} names something that is no component
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
     * thread at a time; {@link ValidLot#batch()} says where they belong. The records of a
     * {@linkplain RecordGenerator#isDeterministic() deterministic} generator come in whole batches and in the order of their
     * positions. Rejected ones are requested again, with the reasons, up to {@link RecordGenerator#maxAttempts()} times a
     * batch on average. A response that is short, but brought something, does not count as one of those times.
     *
     * @param keep adds valid records to the set; if it throws, it is offered the same ones again, at the latest at the end
     * @throws GenerationException if there are fewer in the end, the thread was interrupted or the time was up; what was
     *     valid before is kept
     */
    public void run(Consumer<ValidLot> keep) {
        var isInTurn = generator.isDeterministic();
        var batches = PositionBatch.split(positions(missing), isInTurn ? 1 : limits.batchSize());
        var pace = isInTurn ? Pace.IN_TURN : Pace.SHARED;
        new GenerationLoop(this, limits, pace, generator.maxAttempts(), keep).run(batches);
    }

    /** Estimates what generating them takes. */
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
        return "made " + kept + " of " + missing + (existing == 0 ? "" : " more") + " records for "
                + recipe.schema().name() + " with the generator [" + generator.name() + "]"
                + GenerationFailure.keptNote(kept);
    }

    @Override
    public String nextRunMessage(String condition, int kept) {
        var rest = missing - kept;
        return "\n" + condition + ", run again: only the other " + (rest == 1 ? "one is" : rest + " are")
                + " asked for.";
    }

    @Override
    public String advice(int kept) {
        return generator.isDeterministic()
                ? "\nThis generator would make the same again: loosen what refuses them, or have another `generator`"
                        + " make them."
                : nextRunMessage(TO_MAKE_THE_REST, kept)
                        + " If that falls too, say the rule in `instructions` or in the component's description, or"
                        + " loosen it, or ask another `model`.";
    }
}
