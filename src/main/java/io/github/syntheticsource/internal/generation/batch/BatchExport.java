package io.github.syntheticsource.internal.generation.batch;

import io.github.syntheticsource.generation.GenerationException;
import io.github.syntheticsource.internal.generation.check.RecordValidator;
import io.github.syntheticsource.internal.generation.engine.ValidLot;
import io.github.syntheticsource.internal.recipe.Recipe;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes the calls that a set needs to a batch file instead of sending them. */
public final class BatchExport {

    private final String set;
    private final BatchTarget place;
    private final BatchRequests calls;

    /**
     * Creates an export for a set.
     *
     * @param set the set, as named by {@link BatchId#set}
     * @param batchSize how many records each call requests
     */
    public BatchExport(String set, BatchTarget place, BatchProtocol protocol, int batchSize) {
        this.set = set;
        this.place = place;
        this.calls = new BatchRequests(set, place, protocol, batchSize);
    }

    /**
     * Writes the calls. No records are generated, so this method always throws.
     *
     * @throws GenerationException always; it states what was written and what to do next
     */
    public void make(
            Recipe recipe, List<Map<String, @Nullable Object>> existing, int missing, Consumer<ValidLot> keep) {
        var check = new RecordValidator(recipe, existing);
        if (existing.isEmpty()) {
            refuseToPayTwice(recipe);
        }
        var written = calls.write(recipe, check.records(), missing, List.of());
        throw new GenerationException("The records of " + place.set() + " are not generated yet: " + written.sentence()
                + "\n" + new BatchInstructions(place).text(written.files()));
    }

    /** Throws if there are answers already: they would be mistaken for answers to the new calls. */
    private void refuseToPayTwice(Recipe recipe) {
        var waiting = place.answers().of(set, recipe.fingerprint()).stream()
                .filter(answer -> !answer.isError())
                .count();
        if (waiting > 0) {
            throw new GenerationException("""
                    The calls for %s were not written: %s for it in %s already
                     -> to import them:
                      %s
                    To request all records again, first move the result files out of that folder.""".formatted(
                            place.set(),
                            waiting == 1 ? "there is 1 answer" : "there are " + waiting + " answers",
                            place.folder(),
                            place.importing()));
        }
    }
}
