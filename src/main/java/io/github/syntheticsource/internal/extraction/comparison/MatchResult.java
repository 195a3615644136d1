package io.github.syntheticsource.internal.extraction.comparison;

import io.github.syntheticsource.extraction.MatchKind;
import org.jspecify.annotations.Nullable;

/**
 * Whether two values are the same.
 *
 * @param matchKind how, or null if they are not
 * @param note why they could not be told to be the same, or null
 */
record MatchResult(@Nullable MatchKind matchKind, @Nullable String note) {

    static final MatchResult NONE = new MatchResult(null, null);

    static MatchResult by(MatchKind how) {
        return new MatchResult(how, null);
    }

    static MatchResult because(String note) {
        return new MatchResult(null, note);
    }
}
