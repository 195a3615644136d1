package io.github.syntheticsource.extraction;

import io.github.syntheticsource.internal.text.NormalizedText;
import io.github.syntheticsource.internal.text.ParsedDate;
import io.github.syntheticsource.internal.text.ParsedNumber;
import io.github.syntheticsource.schema.TextKind;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** Says whether two single values are the same, by the field's type and by what was asked for. */
final class ValueMatcher {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s_-]+");

    private final ComparisonRules rules;
    private final Map<String, String> normals = new HashMap<>();

    ValueMatcher(ComparisonRules rules) {
        this.rules = rules;
    }

    /** Whether the actual value is the expected one; both are there. */
    ValueMatch match(Shape shape, String field, Object expected, Object actual) {
        var rule = rules.rule(field);
        var match = plain(shape, rule, field, expected, actual);
        if (match.matchedBy() == null
                && rule.predicate() != null
                && rule.predicate().test(expected, actual)) {
            return ValueMatch.by(MatchedBy.CUSTOM);
        }
        return match;
    }

    private ValueMatch plain(Shape shape, FieldRule rule, String field, Object expected, Object actual) {
        if (expected instanceof BigDecimal number) {
            return number(rule, number, actual);
        }
        if (expected instanceof String text) {
            if (actual instanceof String other) {
                return text(shape, rule, field, text, other);
            }
            return actual instanceof BigDecimal number && number.toPlainString().equals(text.strip())
                    ? ValueMatch.by(MatchedBy.NORMALIZED)
                    : ValueMatch.NONE;
        }
        return expected.equals(actual) ? ValueMatch.by(MatchedBy.EXACT) : ValueMatch.NONE;
    }

    private ValueMatch number(FieldRule rule, BigDecimal expected, Object actual) {
        if (actual instanceof BigDecimal other) {
            return expected.compareTo(other) == 0
                    ? ValueMatch.by(MatchedBy.EXACT)
                    : near(rule, expected, List.of(other));
        }
        var reading = actual instanceof String text ? ParsedNumber.of(text, rules.locale()) : null;
        if (reading == null) {
            return ValueMatch.NONE;
        }
        if (reading.ambiguous()) {
            return ValueMatch.because(actual + " has two readings, "
                    + reading.values().stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" and "))
                    + "; a locale settles it: Comparison.locale(Locale)");
        }
        return reading.has(expected) ? ValueMatch.by(MatchedBy.NORMALIZED) : near(rule, expected, reading.values());
    }

    private static ValueMatch near(FieldRule rule, BigDecimal expected, List<BigDecimal> readings) {
        for (var actual : readings) {
            var difference = expected.subtract(actual).abs();
            var most = expected.abs().max(actual.abs());
            if ((rule.tolerance() != null && difference.compareTo(rule.tolerance()) <= 0)
                    || (rule.percent() != null
                            && difference.multiply(HUNDRED).compareTo(most.multiply(rule.percent())) <= 0)) {
                return ValueMatch.by(MatchedBy.TOLERANCE);
            }
        }
        return ValueMatch.NONE;
    }

    private ValueMatch text(Shape shape, FieldRule rule, String field, String expected, String actual) {
        if (expected.equals(actual)) {
            return ValueMatch.by(MatchedBy.EXACT);
        }
        var kind = shape.kind();
        if (kind.isTime() || !rule.dateFormats().isEmpty()) {
            var match = time(shape, field, kind.isTime() ? kind : TextKind.DATE, expected, actual);
            if (match.matchedBy() != null || kind.isTime()) {
                return match;
            }
        }
        if (kind == TextKind.CHAR) {
            return composed(expected).equals(composed(actual)) ? ValueMatch.by(MatchedBy.NORMALIZED) : ValueMatch.NONE;
        }
        var one = normal(expected);
        var other = normal(actual);
        if (one.equals(other)
                || (kind == TextKind.ENUM && constant(one).equals(constant(other)))
                || isAlias(shape, rule, expected, other)
                || (rule.name() && name(one).equals(name(other)))) {
            return ValueMatch.by(MatchedBy.NORMALIZED);
        }
        return rule.similarity() != null && similarity(one, other) >= rule.similarity()
                ? ValueMatch.by(MatchedBy.SIMILARITY)
                : ValueMatch.NONE;
    }

    private ValueMatch time(Shape shape, String field, TextKind kind, String expected, String actual) {
        var formats = rules.dateFormats(field);
        var one = TimeValue.of(kind, expected, shape.datePattern(), List.of());
        var other = TimeValue.of(kind, actual, shape.datePattern(), formats);
        if (one == null) {
            return ValueMatch.NONE;
        }
        if (other != null) {
            return one.equals(other) ? ValueMatch.by(MatchedBy.NORMALIZED) : ValueMatch.NONE;
        }
        var reading = one instanceof LocalDate ? ParsedDate.of(actual, formats) : null;
        if (reading == null) {
            return ValueMatch.NONE;
        }
        if (reading.isAmbiguous()) {
            return ValueMatch.because(actual + " has two readings, "
                    + reading.values().stream().map(LocalDate::toString).collect(Collectors.joining(" and "))
                    + "; a format settles it: comparing(\"" + field + "\").writtenAs(\"dd/MM/yyyy\")");
        }
        return reading.values().contains(one) ? ValueMatch.by(MatchedBy.NORMALIZED) : ValueMatch.NONE;
    }

    /** Pairing compares every item with every other, so each text is made normal once. */
    private String normal(String text) {
        return normals.computeIfAbsent(text, NormalizedText::normal);
    }

    private boolean isAlias(Shape shape, FieldRule rule, String expected, String normalActual) {
        return aliases(shape, rule, expected).stream()
                .anyMatch(alias -> normal(alias).equals(normalActual));
    }

    /** All other ways of saying a value. */
    static List<String> aliases(Shape shape, FieldRule rule, String value) {
        var aliases = new ArrayList<>(rule.aliases().getOrDefault(value, List.of()));
        aliases.addAll(shape.constantAliases().getOrDefault(value, List.of()));
        return aliases;
    }

    /** {@code LOW_RISK}, {@code low-risk} and {@code low risk} are one constant. */
    static String constant(String normal) {
        return SEPARATORS.matcher(normal).replaceAll(" ");
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String name(String normal) {
        return Arrays.stream(NO_WORD.split(NormalizedText.unaccented(normal)))
                .filter(word -> !word.isEmpty())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static double similarity(String one, String other) {
        var longer = Math.max(one.length(), other.length());
        return longer == 0 ? 1 : 1 - LevenshteinDistance.getDefaultInstance().apply(one, other) / (double) longer;
    }

    /** Whether there is nothing to state: null, blank text, an empty list, an empty object. */
    static boolean isNothing(@Nullable Object value) {
        return value == null
                || (value instanceof String text && text.isBlank())
                || (value instanceof List<?> items && items.stream().allMatch(Objects::isNull))
                || (value instanceof Map<?, ?> members && members.isEmpty());
    }
}
