package io.github.syntheticsource.extraction;

import io.github.syntheticsource.internal.extraction.field.ComparisonRules;
import io.github.syntheticsource.internal.extraction.field.FieldPaths;
import io.github.syntheticsource.internal.extraction.field.FieldRule;
import io.github.syntheticsource.internal.text.DateFormats;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/**
 * How fields are compared. The standard is by their types, and never less than "the same value": texts but for case, spaces
 * and Unicode form; numbers and dates however they are written, as long as there is one reading only; lists as multisets, by
 * the pairing that recovers most. Whatever is more lenient is asked for field by field.
 *
 * <p>Fields are named by their paths without places in lists: {@code total}, {@code lines.code}. Immutable.
 *
 * @since 0.1.0
 */
public final class Comparison {

    private static final Comparison STANDARD = new Comparison(ComparisonRules.NONE);

    private final ComparisonRules rules;

    private Comparison(ComparisonRules rules) {
        this.rules = rules;
    }

    /**
     * The comparison by types alone.
     *
     * @return the standard comparison
     */
    public static Comparison standard() {
        return STANDARD;
    }

    /**
     * The same that leaves fields out, with all that is in them.
     *
     * @param fields paths such as {@code id}, {@code lines.code}
     * @return a new comparison
     */
    public Comparison ignoring(String... fields) {
        return new Comparison(rules.ignoring(fields));
    }

    /**
     * The same that also reads dates in these formats, the first that fits. It settles what {@code 03/04/2024} means.
     *
     * @param formats patterns as {@link DateTimeFormatter#ofPattern(String)} takes them, such as {@code dd/MM/yyyy}
     * @return a new comparison
     * @throws IllegalArgumentException if a pattern is none
     */
    public Comparison readingDates(String... formats) {
        return new Comparison(rules.reading(DateFormats.of(formats, rules.locale())));
    }

    /**
     * The same that reads numbers as they are written in a locale. It settles what {@code 1.250} means.
     *
     * @param written the locale of what the extractor gives and of the text
     * @return a new comparison
     */
    public Comparison locale(Locale written) {
        return new Comparison(rules.in(written));
    }

    /**
     * Starts a rule for one field.
     *
     * @param field its path, such as {@code total} or {@code lines.code}
     * @return what can be said of the field
     */
    public Field comparing(String field) {
        return new Field(this, FieldPaths.field(field));
    }

    ComparisonRules rules() {
        return rules;
    }

    private Comparison with(String field, UnaryOperator<FieldRule> change) {
        return new Comparison(rules.with(field, change));
    }

    /**
     * What can be said of one field. Each word gives the comparison with it; several can be said of the same field.
     *
     * @since 0.1.0
     */
    public static final class Field {

        private final Comparison comparison;
        private final String field;

        private Field(Comparison comparison, String field) {
            this.comparison = comparison;
            this.field = field;
        }

        /**
         * Numbers are the same if {@code |a - b| <= tolerance}.
         *
         * @param tolerance the most they may differ, at least 0
         * @return the comparison with this rule
         * @throws IllegalArgumentException if the tolerance is negative
         */
        public Comparison within(BigDecimal tolerance) {
            if (tolerance.signum() < 0) {
                throw new IllegalArgumentException("a tolerance must not be negative but was " + tolerance);
            }
            return comparison.with(field, rule -> rule.tolerating(tolerance));
        }

        /**
         * Numbers are the same if {@code |a - b| <= percent / 100 * max(|a|, |b|)}.
         *
         * @param percent the most they may differ, from 0 to 100
         * @return the comparison with this rule
         * @throws IllegalArgumentException if it is not from 0 to 100
         */
        public Comparison withinPercent(double percent) {
            if (!(percent >= 0 && percent <= 100)) {
                throw new IllegalArgumentException("a percentage must be from 0 to 100 but was " + percent);
            }
            return comparison.with(field, rule -> rule.toleratingPercent(BigDecimal.valueOf(percent)));
        }

        /**
         * Texts are the same if their similarity is at least this: {@code 1 - d / n}, where {@code d} is the Levenshtein
         * distance of the normalized texts and {@code n} the length of the longer one. Beware of ids and dates: {@code
         * 2023-10-13} and {@code 2024-10-13} are similar by 0.9.
         *
         * @param least the least similarity, above 0 and up to 1
         * @return the comparison with this rule
         * @throws IllegalArgumentException if it is not above 0 and up to 1
         */
        public Comparison bySimilarity(double least) {
            if (!(least > 0 && least <= 1)) {
                throw new IllegalArgumentException("a similarity must be above 0 and at most 1 but was " + least);
            }
            return comparison.with(field, rule -> rule.similar(least));
        }

        /**
         * Texts are names or addresses: word order, punctuation and accents do not matter, so that {@code Smith, John} is
         * {@code John Smith}.
         *
         * @return the comparison with this rule
         */
        public Comparison asName() {
            return comparison.with(field, FieldRule::named);
        }

        /**
         * The field's dates may be written in these formats; the first that fits is taken.
         *
         * @param formats patterns as {@link DateTimeFormatter#ofPattern(String)} takes them, such as {@code dd/MM/yyyy}
         * @return the comparison with this rule
         * @throws IllegalArgumentException if a pattern is none
         */
        public Comparison writtenAs(String... formats) {
            var more = DateFormats.of(formats, comparison.rules.locale());
            return comparison.with(field, rule -> rule.written(more));
        }

        /**
         * Other ways of saying one value, such as {@code "LOW", "cheap", "low-priced"} for an enum. A text that has none of
         * them then does not state the value.
         *
         * @param value the value as the record has it
         * @param aliases the other ways
         * @return the comparison with this rule
         */
        public Comparison alias(String value, String... aliases) {
            return comparison.with(field, rule -> rule.aliased(value, List.of(aliases)));
        }

        /**
         * Items of this list are the same item if this component is the same, and only then.
         *
         * @param component the component that identifies an item, such as {@code code}
         * @return the comparison with this rule
         */
        public Comparison keyedBy(String component) {
            return comparison.with(field, rule -> rule.keyed(component));
        }

        /**
         * Items of this list must come in the same order. Items left out or invented do not shift the others.
         *
         * @return the comparison with this rule
         */
        public Comparison inOrder() {
            return comparison.with(field, FieldRule::ordered);
        }

        /**
         * Values are the same if this says so. It is asked where both are there and are not the same already.
         *
         * @param same takes the expected and the actual value as JSON has them: a text, a {@link BigDecimal}, a {@link Boolean},
         *     a {@link List} or a {@link Map}
         * @return the comparison with this rule
         */
        public Comparison by(BiPredicate<Object, Object> same) {
            return comparison.with(field, rule -> rule.same(same));
        }
    }
}
