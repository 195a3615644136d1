package io.github.syntheticsource.internal.generation.engine;

import io.github.syntheticsource.generation.GeneratedRecords;
import io.github.syntheticsource.internal.generation.check.CheckedCandidate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link GenerationLoop} generates: how it is requested, checked and described in messages. All methods are called
 * by one thread at a time; only the supplier of a request is not.
 */
interface GenerationTask {

    /** The request for the open positions of a batch; the supplier sends it. */
    Supplier<GeneratedRecords> request(PositionBatch batch);

    /** Checks a candidate for a position; null if there is none. */
    @Nullable
    CheckedCandidate check(int position, @Nullable Object candidate);

    /** Why a valid candidate does not belong to a position; empty if it does. */
    default List<String> deviations(PositionBatch batch, int position, CheckedCandidate candidate) {
        return List.of();
    }

    /** Whether a candidate that belongs to no open position is used where nothing better comes. */
    default boolean usesOffPlan() {
        return false;
    }

    /** A position was filled. */
    default void accepted(int position, CheckedCandidate candidate) {}

    /** Such as {@code made 7 of 10 records for MedicalBilling}. */
    String progressMessage(int kept);

    /** What the next run is going to do, as a line of its own that begins with a condition. */
    String nextRunMessage(String condition, int kept);

    /** How to go on when all attempts are used up. */
    String advice(int kept);
}
