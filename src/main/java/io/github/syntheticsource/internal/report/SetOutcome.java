package io.github.syntheticsource.internal.report;

import io.github.syntheticsource.generation.Usage;
import io.github.syntheticsource.internal.fixture.file.SetName;
import java.util.Collection;

/**
 * What happened to a set.
 *
 * @param kind what happened
 * @param set the set
 * @param records how many records it concerns
 * @param origin who made them, or why not
 * @param usage what it cost
 */
public record SetOutcome(Kind kind, SetName set, int records, String origin, Usage usage) {

    /** What can happen to a set. */
    public enum Kind {
        /** Everything was there. */
        REPLAYED,
        /** Records were made and written. */
        RECORDED,
        /** Records were made and not kept. */
        MADE,
        /** The set could not be handed out. */
        MISSED,
        /** The set was edited by hand. */
        EDITED,
        /** The recorded records were taken for the changed question. */
        ACCEPTED,
        /** The recorded records were changed as far as the changed question needs it. */
        UPGRADED
    }

    /** Everything was there, or the recorded records were accepted. */
    public static SetOutcome replayed(SetName set, int records, boolean accepted, Collection<String> origins) {
        return new SetOutcome(
                accepted ? Kind.ACCEPTED : Kind.REPLAYED, set, records, String.join("; ", origins), Usage.NONE);
    }

    /** The set could not be handed out; the failure's first line says why. */
    public static SetOutcome missed(SetName set, RuntimeException failure, Usage usage) {
        var reason = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return new SetOutcome(Kind.MISSED, set, 0, reason, usage);
    }

    /** The set was edited by hand. */
    public static SetOutcome edited(SetName set, int records) {
        return new SetOutcome(Kind.EDITED, set, records, "", Usage.NONE);
    }
}
