package io.github.syntheticsource.internal.generation.batch;

import io.github.syntheticsource.generation.GenerationException;
import io.github.syntheticsource.internal.generation.engine.ValidLot;
import io.github.syntheticsource.internal.recipe.Recipe;
import io.github.syntheticsource.internal.text.Plural;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Imports the answers to batches into a set, and writes new calls for the records that are still missing. */
public final class BatchImport {

    private static final int MOST_REPORTED = 5;

    private final String set;
    private final BatchTarget place;
    private final BatchProtocol protocol;
    private final BatchRequests calls;

    /**
     * Creates an import for a set.
     *
     * @param set the set, as named by {@link BatchId#set}
     * @param batchSize how many records each new call requests
     */
    public BatchImport(String set, BatchTarget place, BatchProtocol protocol, int batchSize) {
        this.set = set;
        this.place = place;
        this.protocol = protocol;
        this.calls = new BatchRequests(set, place, protocol, batchSize);
    }

    /**
     * Reads the missing records from the answers, which are checked like the response of a live call.
     *
     * @param keep receives valid records, to be added to the set in this order
     * @throws GenerationException if there are not enough valid records; those that are valid are kept
     */
    public void make(
            Recipe recipe, List<Map<String, @Nullable Object>> existing, int missing, Consumer<ValidLot> keep) {
        var answers = place.answers();
        reportDamaged(answers.damaged());
        var collector = new BatchCollector(recipe, existing, missing, protocol, keep);
        var own = answers.of(set, recipe.fingerprint());
        collector.collect(own);
        if (collector.collected() == missing) {
            calls.clear();
            return;
        }
        var written = calls.write(recipe, collector.records(), missing - collector.collected(), collector.rejected());
        throw new GenerationException(collector.report(place.set())
                + (own.isEmpty() ? "\n -> no file in " + place.folder() + " contains an answer for this set" : "")
                + damage(answers.damaged())
                + otherRecipes(answers.countOtherRecipes(set, recipe.fingerprint()))
                + "\nThe missing records are requested again: " + written.sentence() + "\n"
                + new BatchInstructions(place).text(written.files()));
    }

    private void reportDamaged(List<String> damaged) {
        damaged.stream()
                .limit(MOST_REPORTED)
                .forEach(
                        line -> place.report(line + " -> that line was skipped; download the file again to import it"));
        if (damaged.size() > MOST_REPORTED) {
            place.report((damaged.size() - MOST_REPORTED) + " more lines of result files were skipped");
        }
    }

    private static String damage(List<String> lines) {
        return switch (lines.size()) {
            case 0 -> "";
            case 1 -> "\n -> 1 line was skipped: " + lines.get(0);
            default -> "\n -> " + lines.size() + " lines were skipped, the first one: " + lines.get(0);
        };
    }

    private static String otherRecipes(int lines) {
        return lines == 0
                ? ""
                : "\n -> " + Plural.of(lines, "line")
                        + (lines == 1 ? " was skipped: it belongs" : " were skipped: they belong")
                        + " to a different recipe than the test requests now";
    }
}
