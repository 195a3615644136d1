package io.github.syntheticsource.internal.generation.engine;

import io.github.syntheticsource.generation.Rejection;
import io.github.syntheticsource.internal.text.TextExcerpt;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts rejections by reason, for the message of a failure. */
public final class RejectionSummary {

    private static final int MOST_REASONS = 3;
    private static final int LONGEST_REASON = 300;
    private static final int LONGEST_CANDIDATE = 200;

    private final Map<String, Count> byReason = new LinkedHashMap<>();

    private record Count(String reason, @Nullable String firstCandidate, int times) {

        Count increment() {
            return new Count(reason, firstCandidate, times + 1);
        }

        String line() {
            return "\n -> " + times + " x " + TextExcerpt.of(reason, LONGEST_REASON)
                    + (firstCandidate == null
                            ? ""
                            : "\n    first one: " + TextExcerpt.of(firstCandidate, LONGEST_CANDIDATE));
        }
    }

    /** Counts a rejection under each of its reasons, ignoring the offending values. */
    public synchronized void add(Rejection rejection) {
        for (var reason : rejection.reasons()) {
            var rule = reason.replaceFirst("(?s) but (?:was|held) .*", "");
            byReason.merge(rule, new Count(reason, rejection.candidate(), 1), (known, ignored) -> known.increment());
        }
    }

    /** Returns the most frequent reasons, one or two lines each, with counts and the first rejected candidate. */
    public synchronized String lines() {
        if (byReason.isEmpty()) {
            return "\n -> the generator returned no candidates";
        }
        var others = byReason.size() - MOST_REASONS;
        return byReason.values().stream()
                        .sorted(Comparator.comparingInt(Count::times).reversed())
                        .limit(MOST_REASONS)
                        .map(Count::line)
                        .collect(Collectors.joining())
                + (others > 0 ? "\n -> and " + others + " other reasons" : "");
    }
}
