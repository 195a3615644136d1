package io.github.syntheticsource.internal.extraction.comparison;

import io.github.syntheticsource.extraction.MatchKind;
import org.jspecify.annotations.Nullable;

/**
 * The result of comparing two values.
 *
 * @param matchKind how they match, or null if they do not
 * @param note why they could not be compared, or null
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
