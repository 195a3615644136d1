package io.github.syntheticsource.generation;

import io.github.syntheticsource.recipe.Recipe;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a generator is asked for in one call.
 *
 * @param recipe subject, instructions, examples, locale and schema
 * @param positions where in the set the asked records will stand, from 0, ascending; their number is the number asked
 * @param round 0 when these positions are asked for the first time, then 1, 2, …
 * @param existing the records that the set already holds, so that they can be avoided
 * @param rejected what was made for this set before and fell, with the reason
 * @since 0.1.0
 */
public record RecordRequest(
        Recipe recipe,
        List<Integer> positions,
        int round,
        List<Map<String, @Nullable Object>> existing,
        List<Rejection> rejected) {

    /** Copies the lists. */
    public RecordRequest {
        positions = List.copyOf(positions);
        existing = List.copyOf(existing);
        rejected = List.copyOf(rejected);
    }

    /**
     * How many records are asked for.
     *
     * @return at least 1
     */
    public int count() {
        return positions.size();
    }
}
