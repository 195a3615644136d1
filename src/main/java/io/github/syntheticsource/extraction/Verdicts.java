package io.github.syntheticsource.extraction;

import io.github.syntheticsource.internal.text.TextSearch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says who is to blame for each value. */
final class Verdicts {

    private final ValueGrounder grounder;
    private final Map<String, List<Span>> explained = new HashMap<>();

    /**
     * Prepares the verdicts on one text.
     *
     * @param truth the record's own values, which explain what stands in the text
     */
    Verdicts(TextSearch text, ComparisonRules rules, List<Leaf> truth) {
        this.grounder = new ValueGrounder(text, rules);
        for (var leaf : truth) {
            if (leaf.expected() != null && leaf.outcome() == Outcome.MISSED) {
                explained.put(
                        leaf.path(),
                        grounder.ground(leaf.shape(), leaf.path(), leaf.expected())
                                .spans());
            }
        }
    }

    FieldOutcome of(Leaf leaf) {
        if (leaf.outcome() == Outcome.SKIPPED) {
            return outcome(leaf, null, null, Blame.SKIPPED);
        }
        var expected = leaf.expected() == null ? null : grounder.ground(leaf.shape(), leaf.path(), leaf.expected());
        var actual = leaf.actual() == null ? null : grounder.ground(leaf.shape(), leaf.path(), leaf.actual());
        return outcome(
                leaf,
                expected == null ? null : expected.grounding(),
                actual == null ? null : actual.grounding(),
                blame(leaf, expected, actual));
    }

    private static FieldOutcome outcome(
            Leaf leaf, @Nullable Grounding expected, @Nullable Grounding actual, Blame blame) {
        return new FieldOutcome(
                leaf.path(),
                leaf.outcome(),
                leaf.expected(),
                leaf.actual(),
                leaf.matchedBy(),
                expected,
                actual,
                blame,
                leaf.note());
    }

    private Blame blame(Leaf leaf, @Nullable ValueGrounding expected, @Nullable ValueGrounding actual) {
        return switch (leaf.outcome()) {
            case FAILED -> Blame.EXTRACTOR_FAILED;
            case ABSENT -> Blame.RIGHT_TO_ABSTAIN;
            case SKIPPED -> Blame.SKIPPED;
            case INVENTED -> invented(leaf, Objects.requireNonNull(actual));
            case RECOVERED -> recovered(Objects.requireNonNull(expected), actual);
            case MISSED -> missed(Objects.requireNonNull(expected));
            case WRONG -> wrong(leaf, Objects.requireNonNull(expected), Objects.requireNonNull(actual));
        };
    }

    /** A value that came back in the words of the text is no guess, even if the record's own words are not in it. */
    private static Blame recovered(ValueGrounding expected, @Nullable ValueGrounding actual) {
        if (expected.grounding() == Grounding.STATED || (actual != null && actual.grounding() == Grounding.STATED)) {
            return Blame.RECOVERED;
        }
        return expected.grounding() == Grounding.NOT_STATED ? Blame.INFERRED_OR_LEAKED : Blame.UNSURE;
    }

    private static Blame missed(ValueGrounding expected) {
        return switch (expected.grounding()) {
            case STATED -> Blame.EXTRACTOR_MISSED;
            case NOT_STATED -> Blame.TEXT_OMITTED;
            case UNSURE -> Blame.UNSURE;
        };
    }

    private Blame wrong(Leaf leaf, ValueGrounding expected, ValueGrounding actual) {
        return switch (expected.grounding()) {
            case STATED -> actual.grounding() == Grounding.STATED ? Blame.EXTRACTOR_CONFUSED : Blame.EXTRACTOR_GARBLED;
            case UNSURE -> Blame.UNSURE;
            case NOT_STATED -> foreign(leaf, actual, Blame.TEXT_ALTERED);
        };
    }

    private Blame invented(Leaf leaf, ValueGrounding actual) {
        return foreign(leaf, actual, Blame.TEXT_ADDED);
    }

    /** A value that the record does not have at this place: the text has it of its own, or for another value, or not at all. */
    private Blame foreign(Leaf leaf, ValueGrounding actual, Blame textsOwn) {
        return switch (actual.grounding()) {
            case STATED -> isExplained(leaf, actual) ? Blame.EXTRACTOR_CONFUSED : textsOwn;
            case NOT_STATED -> Blame.EXTRACTOR_HALLUCINATED;
            case UNSURE -> Blame.UNSURE;
        };
    }

    /** Whether the text has the value only where it states other values of the record. */
    private boolean isExplained(Leaf leaf, ValueGrounding actual) {
        var others = new ArrayList<Span>();
        explained.forEach((path, spans) -> {
            if (!path.equals(leaf.path())) {
                others.addAll(spans);
            }
        });
        return actual.spans().stream().allMatch(span -> others.stream().anyMatch(other -> other.covers(span)));
    }
}
