package io.github.syntheticsource.internal.generation.batch;

import io.github.syntheticsource.generation.GenerationException;
import io.github.syntheticsource.internal.generation.engine.ValidLot;
import io.github.syntheticsource.internal.recipe.Recipe;
import io.github.syntheticsource.internal.text.Plural;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Internal. Takes the answers to batches into a set, and writes down anew the calls for what is still missing. */
public final class BatchImport {

    private static final int MOST_TOLD = 5;

    private final String set;
    private final BatchTarget place;
    private final BatchProtocol protocol;
    private final BatchRequests calls;

    /**
     * For a set.
     *
     * @param set the set, as {@link BatchId#set} names it
     * @param batchSize how many records a call asks for, where calls must be written anew
     */
    public BatchImport(String set, BatchTarget place, BatchProtocol protocol, int batchSize) {
        this.set = set;
        this.place = place;
        this.protocol = protocol;
        this.calls = new BatchRequests(set, place, protocol, batchSize);
    }

    /**
     * Makes the missing records out of the answers, which are checked like those of a live call.
     *
     * @param keep takes valid records, to be added to the set in the order given
     * @throws GenerationException if the answers do not suffice; what was valid is kept
     */
    public void make(
            Recipe recipe, List<Map<String, @Nullable Object>> existing, int missing, Consumer<ValidLot> keep) {
        var answers = place.answers();
        reportDamaged(answers.damaged());
        var collector = new BatchCollector(recipe, existing, missing, protocol, keep);
        var own = answers.of(set, recipe.fingerprint());
        collector.collect(own);
        if (collector.made() == missing) {
            calls.clear();
            return;
        }
        var written = calls.write(recipe, collector.records(), missing - collector.made(), collector.rejected());
        throw new GenerationException(collector.report(place.set())
                + (own.isEmpty() ? "\n -> no file in " + place.folder() + " answers a call of this set" : "")
                + damage(answers.damaged())
                + strangers(answers.strangersTo(set, recipe.fingerprint()))
                + "\nWhat is missing is asked for anew: " + written.sentence() + "\n"
                + new BatchInstructions(place).text(written.files()));
    }

    private void reportDamaged(List<String> damaged) {
        damaged.stream()
                .limit(MOST_TOLD)
                .forEach(line -> place.report(line + " -> that line was passed over; fetch the file again to have it"));
        if (damaged.size() > MOST_TOLD) {
            place.report((damaged.size() - MOST_TOLD) + " further lines of result files were passed over");
        }
    }

    private static String damage(List<String> lines) {
        return switch (lines.size()) {
            case 0 -> "";
            case 1 -> "\n -> 1 line was passed over: " + lines.get(0);
            default -> "\n -> " + lines.size() + " lines were passed over, the first of them: " + lines.get(0);
        };
    }

    private static String strangers(int lines) {
        return lines == 0
                ? ""
                : "\n -> " + Plural.of(lines, "line")
                        + (lines == 1 ? " was passed over: it answers" : " were passed over: they answer")
                        + " another question than the test asks now";
    }
}
