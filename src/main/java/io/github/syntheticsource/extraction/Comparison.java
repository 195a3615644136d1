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
 * The rules by which fields are compared. By default, values are compared by type: texts regardless of case, spaces and
 * Unicode form; numbers and dates in any notation, as long as it has a single reading; lists as multisets, by the
 * pairing that recovers the most values. More lenient rules are configured per field.
 *
 * <p>Fields are named by their paths without list indices: {@code total}, {@code lines.code}. Immutable.
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
     * Returns the standard comparison, which has no rules besides the types.
     *
     * @return the standard comparison
     */
    public static Comparison standard() {
        return STANDARD;
    }

    /**
     * Returns a comparison that also ignores fields and everything nested in them.
     *
     * @param fields paths such as {@code id}, {@code lines.code}
     * @return a new comparison
     */
    public Comparison ignoring(String... fields) {
        return new Comparison(rules.ignoring(fields));
    }

    /**
     * Returns a comparison that also reads dates in these formats; the first one that matches is used. This resolves
     * ambiguous dates such as {@code 03/04/2024}.
     *
     * @param formats patterns for {@link DateTimeFormatter#ofPattern(String)}, such as {@code dd/MM/yyyy}
     * @return a new comparison
     * @throws IllegalArgumentException if a pattern is invalid
     */
    public Comparison readingDates(String... formats) {
        return new Comparison(rules.reading(DateFormats.of(formats, rules.locale())));
    }

    /**
     * Returns a comparison that reads numbers in the notation of a locale. This resolves ambiguous numbers such as
     * {@code 1.250}.
     *
     * @param written the locale of the text and of the extractor's values
     * @return a new comparison
     */
    public Comparison locale(Locale written) {
        return new Comparison(rules.in(written));
    }

    /**
     * Starts a rule for one field.
     *
     * @param field its path, such as {@code total} or {@code lines.code}
     * @return the rules to choose from
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
     * The rules for one field. Each method returns a comparison with that rule added; rules for the same field can be
     * combined.
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
         * Treats numbers as equal if {@code |a - b| <= tolerance}.
         *
         * @param tolerance the maximum difference, at least 0
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
         * Treats numbers as equal if {@code |a - b| <= percent / 100 * max(|a|, |b|)}.
         *
         * @param percent the maximum difference in percent, from 0 to 100
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
         * Treats texts as equal if their similarity is at least the given one. The similarity is {@code 1 - d / n},
         * where {@code d} is the Levenshtein distance of the normalized texts and {@code n} the length of the longer
         * one. Do not use it for ids and dates: the similarity of {@code 2023-10-13} and {@code 2024-10-13} is 0.9.
         *
         * @param least the minimum similarity, above 0 and at most 1
         * @return the comparison with this rule
         * @throws IllegalArgumentException if it is not above 0 and at most 1
         */
        public Comparison bySimilarity(double least) {
            if (!(least > 0 && least <= 1)) {
                throw new IllegalArgumentException("a similarity must be above 0 and at most 1 but was " + least);
            }
            return comparison.with(field, rule -> rule.similar(least));
        }

        /**
         * Compares texts as names or addresses, regardless of word order, punctuation and accents: {@code Smith, John}
         * equals {@code John Smith}.
         *
         * @return the comparison with this rule
         */
        public Comparison asName() {
            return comparison.with(field, FieldRule::named);
        }

        /**
         * Also reads the field's dates in these formats; the first one that matches is used.
         *
         * @param formats patterns for {@link DateTimeFormatter#ofPattern(String)}, such as {@code dd/MM/yyyy}
         * @return the comparison with this rule
         * @throws IllegalArgumentException if a pattern is invalid
         */
        public Comparison writtenAs(String... formats) {
            var more = DateFormats.of(formats, comparison.rules.locale());
            return comparison.with(field, rule -> rule.written(more));
        }

        /**
         * Declares aliases of one value, such as {@code "LOW", "cheap", "low-priced"} for an enum. A text that contains
         * none of them is then considered not to state the value.
         *
         * @param value the value as the record has it
         * @param aliases the aliases
         * @return the comparison with this rule
         */
        public Comparison alias(String value, String... aliases) {
            return comparison.with(field, rule -> rule.aliased(value, List.of(aliases)));
        }

        /**
         * Pairs items of this list only if they have the same value of a component.
         *
         * @param component the component that identifies an item, such as {@code code}
         * @return the comparison with this rule
         */
        public Comparison keyedBy(String component) {
            return comparison.with(field, rule -> rule.keyed(component));
        }

        /**
         * Requires items of this list to be in the same order. Missing or invented items do not shift the others.
         *
         * @return the comparison with this rule
         */
        public Comparison inOrder() {
            return comparison.with(field, FieldRule::ordered);
        }

        /**
         * Treats values as equal if the predicate accepts them. It is called if both values are present and not already
         * equal.
         *
         * @param same the predicate; it takes the expected and the actual JSON value: a text, a {@link BigDecimal}, a
         *     {@link Boolean}, a {@link List} or a {@link Map}
         * @return the comparison with this rule
         */
        public Comparison by(BiPredicate<Object, Object> same) {
            return comparison.with(field, rule -> rule.same(same));
        }
    }
}
