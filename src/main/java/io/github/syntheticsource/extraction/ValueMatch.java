package io.github.syntheticsource.extraction;

import org.jspecify.annotations.Nullable;

/**
 * Whether two values are the same.
 *
 * @param matchedBy how, or null if they are not
 * @param note why they could not be told to be the same, or null
 */
record ValueMatch(@Nullable MatchedBy matchedBy, @Nullable String note) {

    static final ValueMatch NONE = new ValueMatch(null, null);

    static ValueMatch by(MatchedBy how) {
        return new ValueMatch(how, null);
    }

    static ValueMatch because(String note) {
        return new ValueMatch(null, note);
    }
}
