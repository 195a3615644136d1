package io.github.syntheticsource.generation;

import io.github.syntheticsource.recipe.Recipe;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Internal. Turns a generator's candidates into exactly as many valid records as are missing. */
public final class RecordMaker {

    private final RecordGenerator generator;
    private final Limits limits;

    /**
     * How records are asked for.
     *
     * @param batchSize how many in one call, at least 1
     * @param concurrency how many calls of a set at a time, at least 1
     * @param deadline how long making all of them may take
     */
    public record Limits(int batchSize, int concurrency, Duration deadline) {

        /** Refuses what makes no sense. */
        public Limits {
            if (batchSize < 1) {
                throw new IllegalArgumentException("batch size must be at least 1 but was " + batchSize);
            }
            if (concurrency < 1) {
                throw new IllegalArgumentException("concurrency must be at least 1 but was " + concurrency);
            }
        }
    }

    /** Asks that generator, within limits. */
    public RecordMaker(RecordGenerator generator, Limits limits) {
        this.generator = generator;
        this.limits = limits;
    }

    /**
     * Makes the missing records of a set.
     *
     * <p>Several batches are asked for at a time. What is valid of an answer is handed to {@code keep} at once, by one
     * thread at a time, so that nothing paid for is lost; {@link MadeRecords#batch()} says where it belongs. A {@linkplain RecordGenerator#repeatable() repeatable} generator's records come in whole batches and in
     * the order of their positions. What falls is asked for again, with the reasons, up to
     * {@link RecordGenerator#rounds()} times a batch on average. An answer that is short, but brought something, does not count as one of
     * those times.
     *
     * @param existing the records that the set holds, in order
     * @param missing how many more it needs
     * @param keep takes valid records, to be added to the set
     * @throws GenerationException if not all could be made, the thread was interrupted or the time was up; what was made
     *     before is kept
     */
    public void make(
            Recipe recipe, List<Map<String, @Nullable Object>> existing, int missing, Consumer<MadeRecords> keep) {
        new Making(generator, limits, recipe, existing, missing, keep).run();
    }

    /**
     * What making the missing records of a set will take if nothing goes wrong.
     *
     * @param calls how many calls
     * @param tokens about how many tokens, sent and answered, or 0 where that is not known
     */
    public record Estimate(int calls, long tokens) {}

    /** Reckons what making them will take. */
    public Estimate estimate(Recipe recipe, List<Map<String, @Nullable Object>> existing, int missing) {
        var batch = Math.min(missing, limits.batchSize());
        var calls = generator.repeatable() ? 0 : (missing + batch - 1) / batch;
        if (!(generator instanceof ModelGenerator)) {
            return new Estimate(calls, 0);
        }
        var first = IntStream.range(existing.size(), existing.size() + batch)
                .boxed()
                .toList();
        var question = ModelGenerator.question(new RecordRequest(recipe, first, 0, existing, List.of()));
        return new Estimate(calls, question.expectedTokens() * missing / batch);
    }
}
