package io.github.syntheticsource.report;

import io.github.syntheticsource.fixture.SetName;
import io.github.syntheticsource.generation.Usage;

/**
 * What happened to a set.
 *
 * @param kind what happened
 * @param set the set
 * @param records how many records it concerns
 * @param origin who made them, or why not
 * @param usage what it cost
 */
public record SetEvent(Kind kind, SetName set, int records, String origin, Usage usage) {

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
}
