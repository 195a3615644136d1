package io.github.syntheticsource.internal.extraction.field;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a comparison. Fields are named by their paths without list indices.
 *
 * @param dateFormats the formats for all fields
 * @param locale the locale that numbers are written in, or null if unknown
 */
public record ComparisonRules(
        Set<String> ignored,
        Map<String, FieldRule> byField,
        List<DateTimeFormatter> dateFormats,
        @Nullable Locale locale) {

    public static final ComparisonRules NONE = new ComparisonRules(Set.of(), Map.of(), List.of(), null);

    public boolean ignores(String field) {
        for (var path = field; ; path = path.substring(0, path.lastIndexOf('.'))) {
            if (ignored.contains(path)) {
                return true;
            }
            if (path.lastIndexOf('.') < 0) {
                return false;
            }
        }
    }

    public FieldRule rule(String field) {
        return byField.getOrDefault(field, FieldRule.NONE);
    }

    /** Returns the formats of a field: its own, then those for all fields. */
    public List<DateTimeFormatter> dateFormats(String field) {
        return joined(rule(field).dateFormats(), dateFormats);
    }

    public ComparisonRules ignoring(String... fields) {
        var more = new LinkedHashSet<>(ignored);
        for (var field : fields) {
            more.add(FieldPaths.field(field));
        }
        return new ComparisonRules(more, byField, dateFormats, locale);
    }

    public ComparisonRules reading(List<DateTimeFormatter> formats) {
        return new ComparisonRules(ignored, byField, joined(dateFormats, formats), locale);
    }

    public ComparisonRules in(Locale written) {
        return new ComparisonRules(ignored, byField, dateFormats, written);
    }

    public ComparisonRules with(String field, UnaryOperator<FieldRule> change) {
        var more = new LinkedHashMap<>(byField);
        more.put(field, change.apply(rule(field)));
        return new ComparisonRules(ignored, more, dateFormats, locale);
    }

    private static List<DateTimeFormatter> joined(List<DateTimeFormatter> some, List<DateTimeFormatter> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }
}
