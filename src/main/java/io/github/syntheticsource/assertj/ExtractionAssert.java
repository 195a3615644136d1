package io.github.syntheticsource.assertj;

import static java.util.stream.Collectors.joining;

import io.github.syntheticsource.ConfigurationException;
import io.github.syntheticsource.extraction.Comparison;
import io.github.syntheticsource.extraction.Extraction;
import io.github.syntheticsource.extraction.ExtractionException;
import io.github.syntheticsource.extraction.FieldOutcome;
import io.github.syntheticsource.extraction.Outcome;
import io.github.syntheticsource.internal.schema.SchemaException;
import io.github.syntheticsource.internal.schema.derive.SchemaDeriver;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.assertj.core.api.AbstractObjectAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on what an extractor got out of a text.
 *
 * <p>What is said of fields ({@link #ignoring}, {@link #comparing}) holds for the assertions after it, so say it first. A
 * field is named by its path without places in lists: {@code total}, {@code lines.code}; a field that has fields of its own
 * stands for all of them.
 *
 * <p>A failure tells for each field what was expected, what came back, whether the text states it, and who is to blame.
 *
 * @param <R> what is extracted: a record, or a list of records
 * @since 0.1.0
 */
public class ExtractionAssert<R> extends AbstractObjectAssert<ExtractionAssert<R>, Extraction<R>> {

    private Comparison comparison = Comparison.standard();

    /**
     * Creates the assertions.
     *
     * @param actual the extraction; null fails every assertion but {@code isNull}
     */
    public ExtractionAssert(@Nullable Extraction<R> actual) {
        super(actual, ExtractionAssert.class);
    }

    /**
     * Compares as this says from here on; it replaces what was said before.
     *
     * @param options such as a constant that many tests share. Defaults to {@link Comparison#standard()}
     * @return this
     */
    public ExtractionAssert<R> using(Comparison options) {
        comparison = options;
        return this;
    }

    /**
     * Leaves fields out, with all that is in them.
     *
     * @param fields paths such as {@code id}, {@code lines.code}
     * @return this
     */
    public ExtractionAssert<R> ignoring(String... fields) {
        return using(comparison.ignoring(fields));
    }

    /**
     * Also reads dates in these formats, the first that fits. It settles what {@code 03/04/2024} means.
     *
     * @param formats patterns of {@link java.time.format.DateTimeFormatter}, such as {@code dd/MM/yyyy}
     * @return this
     * @throws IllegalArgumentException if a pattern is none
     */
    public ExtractionAssert<R> readingDates(String... formats) {
        return using(comparison.readingDates(formats));
    }

    /**
     * Reads numbers as they are written in a locale. It settles what {@code 1.250} means.
     *
     * @param written the locale of what the extractor gives and of the text
     * @return this
     */
    public ExtractionAssert<R> locale(Locale written) {
        return using(comparison.locale(written));
    }

    /**
     * Begins a rule for one field.
     *
     * @param field its path, such as {@code total} or {@code lines.code}
     * @return what can be said of the field
     */
    public Field<R> comparing(String field) {
        return new Field<>(this, field);
    }

    /**
     * Verifies that the text states every value of the record: that it is not the text which is to blame. Values of which
     * that cannot be told (booleans, prose, enums without aliases) do not fail it.
     *
     * @return this
     * @throws AssertionError naming the values that the text does not state
     */
    public ExtractionAssert<R> textStatesEveryField() {
        isNotNull();
        var report = new GroundingReport(actual.document(), actual.document().grounding(comparison));
        if (report.fails()) {
            throw DiffableError.of(failure("%s", report.message()), report.expected(), report.actual());
        }
        return this;
    }

    /**
     * Verifies that the extraction is the record: no field is wrong, missed or invented, and the extraction did not fail.
     *
     * @return this
     * @throws AssertionError naming each field that differs, and who is to blame
     * @throws ExtractionException if a rule does not fit the type
     */
    public ExtractionAssert<R> recoversEveryField() {
        isNotNull();
        var outcomes = outcomes();
        requireNone(outcomes, outcomes, ExtractionAssert::isDifference, "the extractor to recover every field of");
        return this;
    }

    /**
     * Verifies that these fields came back as they are in the record; others may differ.
     *
     * @param fields paths such as {@code total}, {@code lines.code}, {@code lines}
     * @return this
     * @throws AssertionError naming each of these fields that differs, and who is to blame
     * @throws ConfigurationException if the type has no such field
     */
    public ExtractionAssert<R> recovers(String... fields) {
        isNotNull();
        var outcomes = outcomes();
        var asked = new ArrayList<FieldOutcome>();
        for (var field : fields) {
            var ofField = outcomes.stream()
                    .filter(outcome -> isWithin(outcome.field(), field))
                    .toList();
            if (ofField.isEmpty()) {
                requireField(field);
            }
            asked.addAll(ofField);
        }
        var names = Arrays.stream(fields).map(field -> "[" + field + "]").collect(joining(", "));
        requireNone(
                outcomes,
                asked.stream().distinct().toList(),
                ExtractionAssert::isDifference,
                "the extractor to recover " + names + " of");
        return this;
    }

    /**
     * Verifies that nothing came back where the record has nothing: no value for a null, no item that a list has not. A wrong
     * value for a right one is no invention.
     *
     * @return this
     * @throws AssertionError naming each value that was invented, and who is to blame: the text may have added it
     */
    public ExtractionAssert<R> inventsNothing() {
        isNotNull();
        var outcomes = outcomes();
        requireNone(
                outcomes,
                outcomes,
                outcome -> outcome.outcome() == Outcome.INVENTED,
                "the extractor to invent nothing beside");
        return this;
    }

    /**
     * Verifies the field recall, the share of the record's values that came back: {@code COR / (COR + INC + MIS)}, where {@code
     * COR} is the number of values recovered, {@code INC} of wrong ones and {@code MIS} of those missed, a failed extraction
     * missing all. This is recall as the Message Understanding Conferences defined it: a wrong value lowers it. What was
     * invented does not; for that there is {@link #inventsNothing()}. A record without any value has a recall of 1.
     *
     * @param least the least recall, from 0 to 1
     * @return this
     * @throws AssertionError if it is less, naming each field that differs, and who is to blame
     * @throws IllegalArgumentException if {@code least} is not from 0 to 1
     */
    public ExtractionAssert<R> hasFieldRecallAtLeast(double least) {
        if (!(least >= 0 && least <= 1)) {
            throw new IllegalArgumentException("a recall must be from 0 to 1 but was " + least);
        }
        isNotNull();
        var outcomes = outcomes();
        var correct = count(outcomes, Outcome.RECOVERED);
        var wrong = count(outcomes, Outcome.WRONG);
        var missed = count(outcomes, Outcome.MISSED)
                + outcomes.stream()
                        .filter(outcome -> outcome.outcome() == Outcome.FAILED && outcome.expected() != null)
                        .count();
        var all = correct + wrong + missed;
        var recall = all == 0 ? 1 : (double) correct / all;
        if (recall < least) {
            var formula =
                    String.format(Locale.ROOT, "%.3f = %d / (%d + %d + %d)", recall, correct, correct, wrong, missed);
            fail(
                    new OutcomeReport(actual, outcomes, outcomes)
                            .message(
                                    "the extractor to have a field recall of at least " + least + " on",
                                    "it is " + formula + ", recovered / (recovered + wrong + missed)",
                                    ExtractionAssert::isDifference),
                    outcomes);
        }
        return this;
    }

    private List<FieldOutcome> outcomes() {
        return actual.outcomes(comparison);
    }

    private void requireNone(
            List<FieldOutcome> all, List<FieldOutcome> asked, Predicate<FieldOutcome> fault, String wish) {
        var faults = asked.stream().filter(fault).toList();
        if (!faults.isEmpty()) {
            var report = new OutcomeReport(actual, all, asked);
            fail(report.message(wish, report.count(faults), fault), all);
        }
    }

    private void fail(String message, List<FieldOutcome> outcomes) {
        var error = DiffableError.of(
                failure("%s", message),
                OutcomeReport.lines(outcomes, FieldOutcome::expectedText),
                OutcomeReport.lines(outcomes, FieldOutcome::actualText));
        var failure = actual.result().failure();
        if (failure != null) {
            error.addSuppressed(failure);
        }
        throw error;
    }

    /** A field may have no outcome, if its list is empty on both sides; one that is not there at all is refused. */
    private void requireField(String field) {
        try {
            new ComponentPath(field)
                    .requireIn(SchemaDeriver.derive(actual.document().type()));
        } catch (SchemaException unknown) {
            throw failure(
                    "%s", "\nExpecting a field [" + field + "]\nbut neither the record nor the extraction has it.");
        }
    }

    private static boolean isWithin(String field, String outer) {
        return field.equals(outer) || field.startsWith(outer + ".");
    }

    private static boolean isDifference(FieldOutcome outcome) {
        return outcome.outcome().isDifference();
    }

    private static long count(List<FieldOutcome> outcomes, Outcome wanted) {
        return outcomes.stream().filter(outcome -> outcome.outcome() == wanted).count();
    }

    /**
     * What can be said of one field. Several words can be said of the same field, each after a {@code comparing}.
     *
     * @param <R> what is extracted
     * @since 0.1.0
     */
    public static final class Field<R> {

        private final ExtractionAssert<R> assertions;
        private final String field;

        private Field(ExtractionAssert<R> assertions, String field) {
            this.assertions = assertions;
            this.field = field;
        }

        /**
         * Numbers are the same if {@code |a - b| <= tolerance}.
         *
         * @param tolerance the most they may differ, at least 0
         * @return the assertions
         * @throws IllegalArgumentException if the tolerance is negative
         */
        public ExtractionAssert<R> within(BigDecimal tolerance) {
            return say(rule -> rule.within(tolerance));
        }

        /**
         * Numbers are the same if {@code |a - b| <= percent / 100 * max(|a|, |b|)}.
         *
         * @param percent the most they may differ, from 0 to 100
         * @return the assertions
         * @throws IllegalArgumentException if it is not from 0 to 100
         */
        public ExtractionAssert<R> withinPercent(double percent) {
            return say(rule -> rule.withinPercent(percent));
        }

        /**
         * Texts are the same if they are that similar; see {@link Comparison.Field#bySimilarity}.
         *
         * @param least the least similarity, above 0 and up to 1
         * @return the assertions
         * @throws IllegalArgumentException if it is not above 0 and up to 1
         */
        public ExtractionAssert<R> bySimilarity(double least) {
            return say(rule -> rule.bySimilarity(least));
        }

        /**
         * Texts are names or addresses: word order, punctuation and accents do not matter.
         *
         * @return the assertions
         */
        public ExtractionAssert<R> asName() {
            return say(Comparison.Field::asName);
        }

        /**
         * The field's dates may be written in these formats; the first that fits is taken.
         *
         * @param formats patterns of {@link java.time.format.DateTimeFormatter}, such as {@code dd/MM/yyyy}
         * @return the assertions
         * @throws IllegalArgumentException if a pattern is none
         */
        public ExtractionAssert<R> writtenAs(String... formats) {
            return say(rule -> rule.writtenAs(formats));
        }

        /**
         * Other ways of saying one value, such as {@code "LOW", "cheap", "low-priced"} for an enum.
         *
         * @param value the value as the record has it
         * @param aliases the other ways
         * @return the assertions
         */
        public ExtractionAssert<R> alias(String value, String... aliases) {
            return say(rule -> rule.alias(value, aliases));
        }

        /**
         * Items of this list are the same item if this component is the same, and only then.
         *
         * @param component the component that identifies an item, such as {@code code}
         * @return the assertions
         */
        public ExtractionAssert<R> keyedBy(String component) {
            return say(rule -> rule.keyedBy(component));
        }

        /**
         * Items of this list must come in the same order.
         *
         * @return the assertions
         */
        public ExtractionAssert<R> inOrder() {
            return say(Comparison.Field::inOrder);
        }

        /**
         * Values are the same if this says so; see {@link Comparison.Field#by}.
         *
         * @param same takes the expected and the actual value as JSON has them
         * @return the assertions
         */
        public ExtractionAssert<R> by(BiPredicate<Object, Object> same) {
            return say(rule -> rule.by(same));
        }

        private ExtractionAssert<R> say(Function<Comparison.Field, Comparison> word) {
            return assertions.using(word.apply(assertions.comparison.comparing(field)));
        }
    }
}
