package io.github.syntheticsource.internal.extraction.scoring;

import io.github.syntheticsource.extraction.Blame;
import io.github.syntheticsource.extraction.FieldOutcome;
import io.github.syntheticsource.extraction.Grounding;
import io.github.syntheticsource.extraction.Outcome;
import io.github.syntheticsource.extraction.Span;
import io.github.syntheticsource.internal.extraction.comparison.ComparedValue;
import io.github.syntheticsource.internal.extraction.field.ComparisonRules;
import io.github.syntheticsource.internal.extraction.grounding.ValueGrounder;
import io.github.syntheticsource.internal.extraction.grounding.ValueGrounding;
import io.github.syntheticsource.internal.text.TextSearch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Determines who is to blame for each value. */
final class BlameAssigner {

    private final ValueGrounder grounder;
    private final Map<String, List<Span>> explained = new HashMap<>();

    /**
     * Creates an assigner for one text.
     *
     * @param truth the record's own values, which explain what the text states
     */
    BlameAssigner(TextSearch text, ComparisonRules rules, List<ComparedValue> truth) {
        this.grounder = new ValueGrounder(text, rules);
        for (var value : truth) {
            if (value.expected() != null && value.outcome() == Outcome.MISSED) {
                explained.put(
                        value.path(),
                        grounder.ground(value.schema(), value.path(), value.expected())
                                .spans());
            }
        }
    }

    FieldOutcome of(ComparedValue value) {
        if (value.outcome() == Outcome.SKIPPED) {
            return outcome(value, null, null, Blame.SKIPPED);
        }
        var expected =
                value.expected() == null ? null : grounder.ground(value.schema(), value.path(), value.expected());
        var actual = value.actual() == null ? null : grounder.ground(value.schema(), value.path(), value.actual());
        return outcome(
                value,
                expected == null ? null : expected.grounding(),
                actual == null ? null : actual.grounding(),
                blame(value, expected, actual));
    }

    private static FieldOutcome outcome(
            ComparedValue value, @Nullable Grounding expected, @Nullable Grounding actual, Blame blame) {
        return new FieldOutcome(
                value.path(),
                value.outcome(),
                value.expected(),
                value.actual(),
                value.matchKind(),
                expected,
                actual,
                blame,
                value.note());
    }

    private Blame blame(ComparedValue value, @Nullable ValueGrounding expected, @Nullable ValueGrounding actual) {
        return switch (value.outcome()) {
            case FAILED -> Blame.EXTRACTOR_FAILED;
            case ABSENT -> Blame.RIGHT_TO_ABSTAIN;
            case SKIPPED -> Blame.SKIPPED;
            case INVENTED -> invented(value, Objects.requireNonNull(actual));
            case RECOVERED -> recovered(Objects.requireNonNull(expected), actual);
            case MISSED -> missed(Objects.requireNonNull(expected));
            case WRONG -> wrong(value, Objects.requireNonNull(expected), Objects.requireNonNull(actual));
        };
    }

    /** A value that was extracted verbatim from the text is no guess, even if the record's own wording is not in it. */
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

    private Blame wrong(ComparedValue value, ValueGrounding expected, ValueGrounding actual) {
        return switch (expected.grounding()) {
            case STATED -> actual.grounding() == Grounding.STATED ? Blame.EXTRACTOR_CONFUSED : Blame.EXTRACTOR_GARBLED;
            case UNSURE -> Blame.UNSURE;
            case NOT_STATED -> blameForUnexpectedValue(value, actual, Blame.TEXT_ALTERED);
        };
    }

    private Blame invented(ComparedValue value, ValueGrounding actual) {
        return blameForUnexpectedValue(value, actual, Blame.TEXT_ADDED);
    }

    /**
     * Assigns the blame for a value that the record does not have in this field: the text added it, or states it for
     * another field, or does not state it.
     */
    private Blame blameForUnexpectedValue(ComparedValue value, ValueGrounding actual, Blame textBlame) {
        return switch (actual.grounding()) {
            case STATED -> belongsToAnotherField(value, actual) ? Blame.EXTRACTOR_CONFUSED : textBlame;
            case NOT_STATED -> Blame.EXTRACTOR_HALLUCINATED;
            case UNSURE -> Blame.UNSURE;
        };
    }

    /** Whether the text states the value only as part of other values of the record. */
    private boolean belongsToAnotherField(ComparedValue value, ValueGrounding actual) {
        var others = new ArrayList<Span>();
        explained.forEach((path, spans) -> {
            if (!path.equals(value.path())) {
                others.addAll(spans);
            }
        });
        return actual.spans().stream().allMatch(span -> others.stream().anyMatch(other -> other.covers(span)));
    }
}
