package io.github.syntheticsource.internal.extraction.comparison;

import io.github.syntheticsource.extraction.MatchKind;
import io.github.syntheticsource.internal.extraction.field.ComparisonRules;
import io.github.syntheticsource.internal.extraction.field.FieldRule;
import io.github.syntheticsource.internal.extraction.field.ValueSchema;
import io.github.syntheticsource.internal.schema.StringFormat;
import io.github.syntheticsource.internal.text.NormalizedText;
import io.github.syntheticsource.internal.text.ParsedDate;
import io.github.syntheticsource.internal.text.ParsedNumber;
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

/** Decides whether two single values match, by the field's type and rules. */
public final class ValueMatcher {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s_-]+");

    private final ComparisonRules rules;
    private final Map<String, String> normals = new HashMap<>();

    ValueMatcher(ComparisonRules rules) {
        this.rules = rules;
    }

    /** Returns whether the actual value matches the expected one; both are present. */
    MatchResult match(ValueSchema schema, String field, Object expected, Object actual) {
        var rule = rules.rule(field);
        var match = plain(schema, rule, field, expected, actual);
        if (match.matchKind() == null
                && rule.predicate() != null
                && rule.predicate().test(expected, actual)) {
            return MatchResult.by(MatchKind.CUSTOM);
        }
        return match;
    }

    private MatchResult plain(ValueSchema schema, FieldRule rule, String field, Object expected, Object actual) {
        if (expected instanceof BigDecimal number) {
            return number(rule, number, actual);
        }
        if (expected instanceof String text) {
            if (actual instanceof String other) {
                return text(schema, rule, field, text, other);
            }
            return actual instanceof BigDecimal number && number.toPlainString().equals(text.strip())
                    ? MatchResult.by(MatchKind.NORMALIZED)
                    : MatchResult.NONE;
        }
        return expected.equals(actual) ? MatchResult.by(MatchKind.EXACT) : MatchResult.NONE;
    }

    private MatchResult number(FieldRule rule, BigDecimal expected, Object actual) {
        if (actual instanceof BigDecimal other) {
            return expected.compareTo(other) == 0
                    ? MatchResult.by(MatchKind.EXACT)
                    : near(rule, expected, List.of(other));
        }
        var reading = actual instanceof String text ? ParsedNumber.of(text, rules.locale()) : null;
        if (reading == null) {
            return MatchResult.NONE;
        }
        if (reading.ambiguous()) {
            return MatchResult.because(actual + " has two readings, "
                    + reading.values().stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" and "))
                    + "; a locale settles it: Comparison.locale(Locale)");
        }
        return reading.has(expected) ? MatchResult.by(MatchKind.NORMALIZED) : near(rule, expected, reading.values());
    }

    private static MatchResult near(FieldRule rule, BigDecimal expected, List<BigDecimal> readings) {
        for (var actual : readings) {
            var difference = expected.subtract(actual).abs();
            var most = expected.abs().max(actual.abs());
            if ((rule.tolerance() != null && difference.compareTo(rule.tolerance()) <= 0)
                    || (rule.percent() != null
                            && difference.multiply(HUNDRED).compareTo(most.multiply(rule.percent())) <= 0)) {
                return MatchResult.by(MatchKind.TOLERANCE);
            }
        }
        return MatchResult.NONE;
    }

    private MatchResult text(ValueSchema schema, FieldRule rule, String field, String expected, String actual) {
        if (expected.equals(actual)) {
            return MatchResult.by(MatchKind.EXACT);
        }
        var kind = schema.kind();
        if (kind.isTime() || !rule.dateFormats().isEmpty()) {
            var match = time(schema, field, kind.isTime() ? kind : StringFormat.DATE, expected, actual);
            if (match.matchKind() != null || kind.isTime()) {
                return match;
            }
        }
        if (kind == StringFormat.CHAR) {
            return composed(expected).equals(composed(actual))
                    ? MatchResult.by(MatchKind.NORMALIZED)
                    : MatchResult.NONE;
        }
        var one = normal(expected);
        var other = normal(actual);
        if (one.equals(other)
                || (kind == StringFormat.ENUM && constant(one).equals(constant(other)))
                || isAlias(schema, rule, expected, other)
                || (rule.name() && name(one).equals(name(other)))) {
            return MatchResult.by(MatchKind.NORMALIZED);
        }
        return rule.similarity() != null && similarity(one, other) >= rule.similarity()
                ? MatchResult.by(MatchKind.SIMILARITY)
                : MatchResult.NONE;
    }

    private MatchResult time(ValueSchema schema, String field, StringFormat kind, String expected, String actual) {
        var formats = rules.dateFormats(field);
        var one = TemporalValue.of(kind, expected, schema.datePattern(), List.of());
        var other = TemporalValue.of(kind, actual, schema.datePattern(), formats);
        if (one == null) {
            return MatchResult.NONE;
        }
        if (other != null) {
            return one.equals(other) ? MatchResult.by(MatchKind.NORMALIZED) : MatchResult.NONE;
        }
        var reading = one instanceof LocalDate ? ParsedDate.of(actual, formats) : null;
        if (reading == null) {
            return MatchResult.NONE;
        }
        if (reading.isAmbiguous()) {
            return MatchResult.because(actual + " has two readings, "
                    + reading.values().stream().map(LocalDate::toString).collect(Collectors.joining(" and "))
                    + "; a format settles it: comparing(\"" + field + "\").writtenAs(\"dd/MM/yyyy\")");
        }
        return reading.values().contains(one) ? MatchResult.by(MatchKind.NORMALIZED) : MatchResult.NONE;
    }

    /** Pairing compares every item with every other, so each text is normalized only once. */
    private String normal(String text) {
        return normals.computeIfAbsent(text, NormalizedText::normal);
    }

    private boolean isAlias(ValueSchema schema, FieldRule rule, String expected, String normalActual) {
        return aliases(schema, rule, expected).stream()
                .anyMatch(alias -> normal(alias).equals(normalActual));
    }

    /** Returns all aliases of a value. */
    public static List<String> aliases(ValueSchema schema, FieldRule rule, String value) {
        var aliases = new ArrayList<>(rule.aliases().getOrDefault(value, List.of()));
        aliases.addAll(schema.constantAliases().getOrDefault(value, List.of()));
        return aliases;
    }

    /** {@code LOW_RISK}, {@code low-risk} and {@code low risk} are one constant. */
    public static String constant(String normal) {
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

    /** Whether a value is empty: null, blank text, an empty list, an empty object. */
    static boolean isNothing(@Nullable Object value) {
        return value == null
                || (value instanceof String text && text.isBlank())
                || (value instanceof List<?> items && items.stream().allMatch(Objects::isNull))
                || (value instanceof Map<?, ?> members && members.isEmpty());
    }
}
