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
 * Assertions on the result of running an extractor on a text.
 *
 * <p>Options such as {@link #ignoring} and {@link #comparing} apply to the assertions that follow; set them first. A
 * field is named by its path without list indices: {@code total}, {@code lines.code}; a field with nested fields stands
 * for all of them.
 *
 * <p>A failure message shows for each field the expected and the actual value, whether the text states it, and who is
 * to blame.
 *
 * @param <R> what is extracted: a record, or a list of records
 * @since 0.1.0
 */
public class ExtractionAssert<R> extends AbstractObjectAssert<ExtractionAssert<R>, Extraction<R>> {

    private Comparison comparison = Comparison.standard();

    /**
     * Creates the assertions.
     *
     * @param actual the extraction; null fails every assertion except {@code isNull}
     */
    public ExtractionAssert(@Nullable Extraction<R> actual) {
        super(actual, ExtractionAssert.class);
    }

    /**
     * Sets the comparison for the assertions that follow. It replaces all earlier options.
     *
     * @param options the comparison, such as a constant shared by many tests. Defaults to {@link Comparison#standard()}
     * @return this
     */
    public ExtractionAssert<R> using(Comparison options) {
        comparison = options;
        return this;
    }

    /**
     * Ignores fields and everything nested in them.
     *
     * @param fields paths such as {@code id}, {@code lines.code}
     * @return this
     */
    public ExtractionAssert<R> ignoring(String... fields) {
        return using(comparison.ignoring(fields));
    }

    /**
     * Also reads dates in these formats; the first one that matches is used. This resolves ambiguous dates such as
     * {@code 03/04/2024}.
     *
     * @param formats patterns of {@link java.time.format.DateTimeFormatter}, such as {@code dd/MM/yyyy}
     * @return this
     * @throws IllegalArgumentException if a pattern is invalid
     */
    public ExtractionAssert<R> readingDates(String... formats) {
        return using(comparison.readingDates(formats));
    }

    /**
     * Reads numbers in the notation of a locale. This resolves ambiguous numbers such as {@code 1.250}.
     *
     * @param written the locale of the text and of the extractor's values
     * @return this
     */
    public ExtractionAssert<R> locale(Locale written) {
        return using(comparison.locale(written));
    }

    /**
     * Starts a rule for one field.
     *
     * @param field its path, such as {@code total} or {@code lines.code}
     * @return the rules to choose from
     */
    public Field<R> comparing(String field) {
        return new Field<>(this, field);
    }

    /**
     * Verifies that the text states every value of the record, so that the text is not to blame. Values for which this
     * cannot be determined (booleans, prose, enums without aliases) do not fail the assertion.
     *
     * @return this
     * @throws AssertionError if the text does not state a value; the message lists these values
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
     * Verifies that the extraction equals the record: no field is wrong, missed or invented, and the extraction did not
     * fail.
     *
     * @return this
     * @throws AssertionError if a field differs; the message shows each difference and who is to blame
     * @throws ExtractionException if a rule does not fit the type
     */
    public ExtractionAssert<R> recoversEveryField() {
        isNotNull();
        var outcomes = outcomes();
        requireNone(outcomes, outcomes, ExtractionAssert::isDifference, "the extractor to recover every field of");
        return this;
    }

    /**
     * Verifies that these fields were recovered; others may differ.
     *
     * @param fields paths such as {@code total}, {@code lines.code}, {@code lines}
     * @return this
     * @throws AssertionError if one of these fields differs; the message shows each difference and who is to blame
     * @throws ConfigurationException if the type has no such field
     */
    public ExtractionAssert<R> recovers(String... fields) {
        isNotNull();
        var outcomes = outcomes();
        var selected = new ArrayList<FieldOutcome>();
        for (var field : fields) {
            var ofField = outcomes.stream()
                    .filter(outcome -> isWithin(outcome.field(), field))
                    .toList();
            if (ofField.isEmpty()) {
                requireField(field);
            }
            selected.addAll(ofField);
        }
        var names = Arrays.stream(fields).map(field -> "[" + field + "]").collect(joining(", "));
        requireNone(
                outcomes,
                selected.stream().distinct().toList(),
                ExtractionAssert::isDifference,
                "the extractor to recover " + names + " of");
        return this;
    }

    /**
     * Verifies that the extraction has no value that the record lacks: no value for a null, no additional list item. A
     * wrong value is not an invented one.
     *
     * @return this
     * @throws AssertionError if a value was invented; the message shows each such value and who is to blame, since the
     *     text may have added it
     */
    public ExtractionAssert<R> inventsNothing() {
        isNotNull();
        var outcomes = outcomes();
        requireNone(
                outcomes,
                outcomes,
                outcome -> outcome.outcome() == Outcome.INVENTED,
                "the extractor to invent nothing in addition to");
        return this;
    }

    /**
     * Verifies the field recall, the share of the record's values that were recovered: {@code COR / (COR + INC + MIS)},
     * where {@code COR} is the number of recovered, {@code INC} of wrong and {@code MIS} of missed values. A failed
     * extraction misses all values. This is recall as defined by the Message Understanding Conferences: a wrong value
     * lowers it. Invented values do not; use {@link #inventsNothing()} for those. A record without any value has a
     * recall of 1.
     *
     * @param least the minimum recall, from 0 to 1
     * @return this
     * @throws AssertionError if it is lower; the message shows each difference and who is to blame
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
            List<FieldOutcome> all, List<FieldOutcome> selected, Predicate<FieldOutcome> fault, String expectation) {
        var faults = selected.stream().filter(fault).toList();
        if (!faults.isEmpty()) {
            var report = new OutcomeReport(actual, all, selected);
            fail(report.message(expectation, report.count(faults), fault), all);
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

    /** A field may have no outcome if its list is empty on both sides; an unknown field is rejected. */
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

    private static long count(List<FieldOutcome> outcomes, Outcome expected) {
        return outcomes.stream()
                .filter(outcome -> outcome.outcome() == expected)
                .count();
    }

    /**
     * The rules for one field. Rules for the same field can be combined, each after a {@code comparing}.
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
         * Treats numbers as equal if {@code |a - b| <= tolerance}.
         *
         * @param tolerance the maximum difference, at least 0
         * @return the assertions
         * @throws IllegalArgumentException if the tolerance is negative
         */
        public ExtractionAssert<R> within(BigDecimal tolerance) {
            return with(rule -> rule.within(tolerance));
        }

        /**
         * Treats numbers as equal if {@code |a - b| <= percent / 100 * max(|a|, |b|)}.
         *
         * @param percent the maximum difference in percent, from 0 to 100
         * @return the assertions
         * @throws IllegalArgumentException if it is not from 0 to 100
         */
        public ExtractionAssert<R> withinPercent(double percent) {
            return with(rule -> rule.withinPercent(percent));
        }

        /**
         * Treats texts as equal if they are at least that similar; see {@link Comparison.Field#bySimilarity}.
         *
         * @param least the minimum similarity, above 0 and at most 1
         * @return the assertions
         * @throws IllegalArgumentException if it is not above 0 and at most 1
         */
        public ExtractionAssert<R> bySimilarity(double least) {
            return with(rule -> rule.bySimilarity(least));
        }

        /**
         * Compares texts as names or addresses, regardless of word order, punctuation and accents.
         *
         * @return the assertions
         */
        public ExtractionAssert<R> asName() {
            return with(Comparison.Field::asName);
        }

        /**
         * Also reads the field's dates in these formats; the first one that matches is used.
         *
         * @param formats patterns of {@link java.time.format.DateTimeFormatter}, such as {@code dd/MM/yyyy}
         * @return the assertions
         * @throws IllegalArgumentException if a pattern is invalid
         */
        public ExtractionAssert<R> writtenAs(String... formats) {
            return with(rule -> rule.writtenAs(formats));
        }

        /**
         * Declares aliases of one value, such as {@code "LOW", "cheap", "low-priced"} for an enum.
         *
         * @param value the value as the record has it
         * @param aliases the aliases
         * @return the assertions
         */
        public ExtractionAssert<R> alias(String value, String... aliases) {
            return with(rule -> rule.alias(value, aliases));
        }

        /**
         * Pairs items of this list only if they have the same value of a component.
         *
         * @param component the component that identifies an item, such as {@code code}
         * @return the assertions
         */
        public ExtractionAssert<R> keyedBy(String component) {
            return with(rule -> rule.keyedBy(component));
        }

        /**
         * Requires items of this list to be in the same order.
         *
         * @return the assertions
         */
        public ExtractionAssert<R> inOrder() {
            return with(Comparison.Field::inOrder);
        }

        /**
         * Treats values as equal if the predicate accepts them; see {@link Comparison.Field#by}.
         *
         * @param same the predicate; it takes the expected and the actual JSON value
         * @return the assertions
         */
        public ExtractionAssert<R> by(BiPredicate<Object, Object> same) {
            return with(rule -> rule.by(same));
        }

        private ExtractionAssert<R> with(Function<Comparison.Field, Comparison> rule) {
            return assertions.using(rule.apply(assertions.comparison.comparing(field)));
        }
    }
}
