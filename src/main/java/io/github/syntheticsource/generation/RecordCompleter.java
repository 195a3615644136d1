package io.github.syntheticsource.generation;

import io.github.syntheticsource.recipe.MigratedRecord;
import io.github.syntheticsource.recipe.Recipe;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Internal. Has a generator make what records lack of a changed schema: all of it, or nothing. */
public final class RecordCompleter {

    private final RecordGenerator generator;
    private final RecordMaker.Limits limits;

    /** Asks that generator, within limits. */
    public RecordCompleter(RecordGenerator generator, RecordMaker.Limits limits) {
        this.generator = generator;
        this.limits = limits;
    }

    /** Hears of each answer as it comes. */
    @FunctionalInterface
    public interface Listener {

        /**
         * An answer came.
         *
         * @param completed the records that it completed, as JSON by their places from 0
         * @param model the model that answered, as it names itself, or null
         * @param usage what it cost
         */
        void answered(Map<Integer, String> completed, @Nullable String model, Usage usage);
    }

    /**
     * Completes the records that lack something.
     *
     * <p>Records that lack the same components are asked for together, so many in a call as a batch has, several calls at a
     * time. Each record is checked as a whole: schema, constraints, its own constructor, {@code unique}. What falls is
     * asked for again, with the reason.
     *
     * @param recipe the question that they shall answer
     * @param records all records of the set, in order
     * @param listener hears of each answer, one at a time
     * @return all records as JSON, in order
     * @throws GenerationException if one cannot be completed
     */
    public List<String> complete(Recipe recipe, List<MigratedRecord> records, Listener listener) {
        return new Completing(generator, limits, recipe, records, listener).run();
    }

    /** Reckons what completing them will take. */
    public RecordMaker.Estimate estimate(Recipe recipe, List<MigratedRecord> records) {
        return new Completing(generator, limits, recipe, records, (completed, model, usage) -> {}).estimate();
    }
}
