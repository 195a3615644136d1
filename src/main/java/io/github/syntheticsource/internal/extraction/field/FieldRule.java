package io.github.syntheticsource.internal.extraction.field;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** The comparison rules of one field. */
public record FieldRule(
        @Nullable BigDecimal tolerance,
        @Nullable BigDecimal percent,
        @Nullable Double similarity,
        boolean name,
        List<DateTimeFormatter> dateFormats,
        Map<String, List<String>> aliases,
        @Nullable String key,
        boolean inOrder,
        @Nullable BiPredicate<Object, Object> predicate) {

    static final FieldRule NONE = new FieldRule(null, null, null, false, List.of(), Map.of(), null, false, null);

    public FieldRule tolerating(BigDecimal most) {
        return new FieldRule(most, percent, similarity, name, dateFormats, aliases, key, inOrder, predicate);
    }

    public FieldRule toleratingPercent(BigDecimal most) {
        return new FieldRule(tolerance, most, similarity, name, dateFormats, aliases, key, inOrder, predicate);
    }

    public FieldRule similar(double least) {
        return new FieldRule(tolerance, percent, least, name, dateFormats, aliases, key, inOrder, predicate);
    }

    public FieldRule named() {
        return new FieldRule(tolerance, percent, similarity, true, dateFormats, aliases, key, inOrder, predicate);
    }

    public FieldRule written(List<DateTimeFormatter> formats) {
        var more = new ArrayList<>(dateFormats);
        more.addAll(formats);
        return new FieldRule(tolerance, percent, similarity, name, List.copyOf(more), aliases, key, inOrder, predicate);
    }

    public FieldRule aliased(String value, List<String> others) {
        var more = new LinkedHashMap<>(aliases);
        var all = new ArrayList<>(more.getOrDefault(value, List.of()));
        all.addAll(others);
        more.put(value, List.copyOf(all));
        return new FieldRule(tolerance, percent, similarity, name, dateFormats, more, key, inOrder, predicate);
    }

    public FieldRule keyed(String component) {
        return new FieldRule(tolerance, percent, similarity, name, dateFormats, aliases, component, inOrder, predicate);
    }

    public FieldRule ordered() {
        return new FieldRule(tolerance, percent, similarity, name, dateFormats, aliases, key, true, predicate);
    }

    public FieldRule same(BiPredicate<Object, Object> other) {
        return new FieldRule(tolerance, percent, similarity, name, dateFormats, aliases, key, inOrder, other);
    }
}
