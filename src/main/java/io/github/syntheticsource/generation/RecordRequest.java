package io.github.syntheticsource.generation;

import io.github.syntheticsource.recipe.MigratedRecord;
import io.github.syntheticsource.recipe.Recipe;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is requested from a generator in one call.
 *
 * @param recipe subject, instructions, examples, locale and schema
 * @param positions where in the set the requested records will stand, from 0, ascending; one record for each
 * @param round 0 when these positions are requested for the first time, then 1, 2, …
 * @param existing the records that the set already holds, so that they can be avoided
 * @param rejected what was generated for this set before and rejected, with the reason
 * @param incomplete what there is already of the records at these positions, if they lack components of a changed schema;
 *     empty if new records are requested
 * @since 0.1.0
 */
public record RecordRequest(
        Recipe recipe,
        List<Integer> positions,
        int round,
        List<Map<String, @Nullable Object>> existing,
        List<Rejection> rejected,
        List<MigratedRecord> incomplete) {

    /** Copies the lists. */
    public RecordRequest {
        positions = List.copyOf(positions);
        existing = List.copyOf(existing);
        rejected = List.copyOf(rejected);
        incomplete = List.copyOf(incomplete);
        if (!incomplete.isEmpty() && incomplete.size() != positions.size()) {
            throw new IllegalArgumentException(
                    "there are " + incomplete.size() + " incomplete records for " + positions.size() + " positions");
        }
    }

    /** A request for new records. */
    public RecordRequest(
            Recipe recipe,
            List<Integer> positions,
            int round,
            List<Map<String, @Nullable Object>> existing,
            List<Rejection> rejected) {
        this(recipe, positions, round, existing, rejected, List.of());
    }

    /**
     * How many records are requested.
     *
     * @return at least 1
     */
    public int count() {
        return positions.size();
    }
}
