package io.github.syntheticsource.extraction;

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
 * What a {@link Comparison} consists of.
 *
 * @param ignored the paths of fields that are left out, with all that is in them
 * @param fields the rules of single fields, by path
 * @param dateFormats further formats of dates, for all fields
 * @param locale the locale in which numbers are written, or null if it is not known
 */
record ComparisonRules(
        Set<String> ignored,
        Map<String, FieldRule> fields,
        List<DateTimeFormatter> dateFormats,
        @Nullable Locale locale) {

    static final ComparisonRules STANDARD = new ComparisonRules(Set.of(), Map.of(), List.of(), null);

    boolean ignores(String field) {
        for (var path = field; ; path = path.substring(0, path.lastIndexOf('.'))) {
            if (ignored.contains(path)) {
                return true;
            }
            if (path.lastIndexOf('.') < 0) {
                return false;
            }
        }
    }

    FieldRule rule(String field) {
        return fields.getOrDefault(field, FieldRule.NONE);
    }

    /** The formats for a field: its own, then those for all fields. */
    List<DateTimeFormatter> dateFormats(String field) {
        var own = new ArrayList<>(rule(field).dateFormats());
        own.addAll(dateFormats);
        return own;
    }

    ComparisonRules withIgnored(List<String> paths) {
        var more = new LinkedHashSet<>(ignored);
        more.addAll(paths);
        return new ComparisonRules(more, fields, dateFormats, locale);
    }

    ComparisonRules withDateFormats(List<DateTimeFormatter> formats) {
        var more = new ArrayList<>(dateFormats);
        more.addAll(formats);
        return new ComparisonRules(ignored, fields, List.copyOf(more), locale);
    }

    ComparisonRules withLocale(Locale written) {
        return new ComparisonRules(ignored, fields, dateFormats, written);
    }

    ComparisonRules withRule(String field, UnaryOperator<FieldRule> change) {
        var more = new LinkedHashMap<>(fields);
        more.put(field, change.apply(rule(field)));
        return new ComparisonRules(ignored, more, dateFormats, locale);
    }
}
