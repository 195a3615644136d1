package io.github.syntheticsource.internal.report;

import io.github.syntheticsource.generation.Usage;
import io.github.syntheticsource.internal.fixture.file.SetName;
import java.util.Collection;

/**
 * The outcome of a set in a run.
 *
 * @param kind the kind of outcome
 * @param set the set
 * @param records the number of records concerned
 * @param origin the generator, or the reason for a failure
 * @param usage the cost
 */
public record SetOutcome(Kind kind, SetName set, int records, String origin, Usage usage) {

    /** The kinds of outcomes. */
    public enum Kind {
        /** All records were replayed. */
        REPLAYED,
        /** Records were generated and saved. */
        RECORDED,
        /** Records were generated but not saved. */
        MADE,
        /** The set could not be provided. */
        MISSED,
        /** The set was edited by hand. */
        EDITED,
        /** The recorded records were accepted for the changed recipe. */
        ACCEPTED,
        /** The recorded records were completed for the changed recipe. */
        UPGRADED
    }

    /** Returns the outcome of a replayed or accepted set. */
    public static SetOutcome replayed(SetName set, int records, boolean accepted, Collection<String> origins) {
        return new SetOutcome(
                accepted ? Kind.ACCEPTED : Kind.REPLAYED, set, records, String.join("; ", origins), Usage.NONE);
    }

    /** Returns the outcome of a set that failed, with the first line of the failure. */
    public static SetOutcome missed(SetName set, RuntimeException failure, Usage usage) {
        var reason = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return new SetOutcome(Kind.MISSED, set, 0, reason, usage);
    }

    /** Returns the outcome of a set that was edited by hand. */
    public static SetOutcome edited(SetName set, int records) {
        return new SetOutcome(Kind.EDITED, set, records, "", Usage.NONE);
    }
}
