package io.github.syntheticsource.generation;

import io.github.syntheticsource.recipe.Recipe;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Internal. Turns a generator's candidates into exactly as many valid records as are missing. */
public final class RecordMaker {

    private final RecordGenerator generator;
    private final int batchSize;

    /** Asks that generator, for at most so many records at a time. */
    public RecordMaker(RecordGenerator generator, int batchSize) {
        if (batchSize < 1) {
            throw new IllegalArgumentException("batch size must be at least 1 but was " + batchSize);
        }
        this.generator = generator;
        this.batchSize = batchSize;
    }

    /**
     * Makes the missing records of a set.
     *
     * <p>What is valid of an answer is handed to {@code keep} before the next question is asked, so that nothing paid for
     * is lost; a {@linkplain RecordGenerator#repeatable() repeatable} generator's records come in whole batches and in
     * the order of their positions. What falls is asked for again, with the reasons, up to
     * {@link RecordGenerator#rounds()} times. An answer that is short, but brought something, does not count as one of
     * those times.
     *
     * @param existing the records that the set holds, in order
     * @param missing how many more it needs
     * @param keep takes valid records, to be added to the set in the order given
     * @throws GenerationException if not all could be made, or the thread was interrupted; what was made before is kept
     */
    public void make(
            Recipe recipe, List<Map<String, @Nullable Object>> existing, int missing, Consumer<MadeRecords> keep) {
        new Making(generator, batchSize, recipe, existing, missing, keep).run();
    }
}
