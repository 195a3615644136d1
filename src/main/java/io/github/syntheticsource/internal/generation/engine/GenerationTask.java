package io.github.syntheticsource.internal.generation.engine;

import io.github.syntheticsource.generation.GeneratedRecords;
import io.github.syntheticsource.internal.generation.check.CheckedCandidate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The kind of values that a {@link GenerationLoop} generates: how to request, check and report them. All methods are
 * called by one thread at a time, except the supplier that {@link #request} returns.
 */
interface GenerationTask {

    /** Returns a supplier that sends the request for the open positions of a batch. */
    Supplier<GeneratedRecords> request(PositionBatch batch);

    /** Checks a candidate for a position. Returns null if there is no candidate. */
    @Nullable
    CheckedCandidate check(int position, @Nullable Object candidate);

    /** Returns why a valid candidate does not fit a position; empty if it fits. */
    default List<String> deviations(PositionBatch batch, int position, CheckedCandidate candidate) {
        return List.of();
    }

    /** Returns whether a valid candidate that fits no position is used if there is no better one. */
    default boolean usesOffPlan() {
        return false;
    }

    /** Called when a position has been filled. */
    default void accepted(int position, CheckedCandidate candidate) {}

    /** Returns the progress, such as {@code generated 7 of 10 records for MedicalBilling}. */
    String progressMessage(int kept);

    /** Returns what the next run will do, as a separate line that begins with the condition. */
    String nextRunMessage(String condition, int kept);

    /** Returns how to continue when all attempts are used up. */
    String advice(int kept);
}
