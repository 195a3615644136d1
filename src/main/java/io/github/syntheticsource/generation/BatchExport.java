package io.github.syntheticsource.generation;

import io.github.syntheticsource.recipe.Recipe;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Internal. Writes the calls that a set needs into a batch file instead of making them. */
public final class BatchExport {

    private final BatchPlace place;
    private final BatchCalls calls;

    /**
     * For a set.
     *
     * @param set the set, as {@link BatchId#set} names it
     * @param batchSize how many records a call asks for
     */
    public BatchExport(String set, BatchPlace place, BatchProtocol protocol, int batchSize) {
        this.place = place;
        this.calls = new BatchCalls(set, place, protocol, batchSize);
    }

    /**
     * Writes the calls down. It makes no record, so it ends with the exception in any case.
     *
     * @throws GenerationException always: it says what was written and what to do next
     */
    public void make(
            Recipe recipe, List<Map<String, @Nullable Object>> existing, int missing, Consumer<MadeRecords> keep) {
        var check = new RecordCheck(recipe, existing);
        var written = calls.write(recipe, check.records(), missing);
        throw new GenerationException("The records of " + place.set() + " are not made yet: " + written.sentence()
                + "\n" + new BatchGuide(place).text(written.files()));
    }
}
