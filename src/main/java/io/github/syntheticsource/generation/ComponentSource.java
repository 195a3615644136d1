package io.github.syntheticsource.generation;

import io.github.syntheticsource.recipe.MigratedRecord;
import io.github.syntheticsource.recipe.Recipe;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes candidates for what records lack. Whoever asks checks each of them, and asks again for what fell. */
@FunctionalInterface
interface ComponentSource {

    /**
     * Makes a candidate for each record, in their order; null where none came.
     *
     * @throws ChatException if no answer came
     */
    GeneratedRecords generate(Request request);

    /**
     * What is asked for in one call.
     *
     * @param recipe the question that the records shall answer
     * @param records records that lack the same components
     * @param positions where in the set they stand, from 0
     * @param round 0 when these are asked for the first time, then 1, 2, …
     * @param others the records of the set that lack nothing
     * @param rejected what was made for these records before and fell, with the reason
     */
    record Request(
            Recipe recipe,
            List<MigratedRecord> records,
            List<Integer> positions,
            int round,
            List<Map<String, @Nullable Object>> others,
            List<Rejection> rejected) {

        public Request {
            records = List.copyOf(records);
            positions = List.copyOf(positions);
            others = List.copyOf(others);
            rejected = List.copyOf(rejected);
        }
    }
}
