package io.github.syntheticsource.internal.generation.check;

import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.json.ValueDigest;
import io.github.syntheticsource.internal.schema.ArraySchema;
import io.github.syntheticsource.internal.schema.NumberSchema;
import io.github.syntheticsource.internal.schema.ObjectSchema;
import io.github.syntheticsource.internal.schema.Schema;
import io.github.syntheticsource.internal.schema.StringSchema;
import io.github.syntheticsource.internal.schema.TypeSchema;
import io.github.syntheticsource.internal.schema.UnionSchema;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Detects records that are nearly identical to another record: equal except for case, accents, spaces and punctuation, or,
 * with at least five free values, equal in all of them but one. Free values are those that a model invents: texts, dates,
 * and numbers without a small range. Enums and booleans are expected to repeat.
 *
 * <p>For each record, the sum of the hashes of its free values without each single one is stored, so that a new record is
 * compared with all others by a few lookups.
 */
final class NearDuplicateDetector {

    private static final int FEW = 5;
    private static final int SHORT = 4;
    private static final BigDecimal SMALL_RANGE = BigDecimal.valueOf(100);
    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final TypeSchema type;
    private final Set<Long> whole = new HashSet<>();
    private final Set<Long> allButOne = new HashSet<>();

    NearDuplicateDetector(TypeSchema type) {
        this.type = type;
    }

    /** Returns why the record is too similar to another one, or null. */
    @Nullable
    String similarity(Map<String, @Nullable Object> record) {
        if (whole.contains(key(record))) {
            return "is the same as another record of the set, except for case, accents or punctuation";
        }
        var free = free(record);
        if (free.size() < FEW) {
            return null;
        }
        var sum = sum(free);
        for (var value : free.entrySet()) {
            if (allButOne.contains(without(sum, value))) {
                return "is nearly the same as another record of the set: only " + value.getKey() + " differs";
            }
        }
        return null;
    }

    void remember(Map<String, @Nullable Object> record) {
        whole.add(key(record));
        var free = free(record);
        if (free.size() >= FEW) {
            var sum = sum(free);
            free.entrySet().forEach(value -> allButOne.add(without(sum, value)));
        }
    }

    /** Returns the value with its texts normalized. */
    private static @Nullable Object normalized(@Nullable Object value) {
        if (value instanceof Map<?, ?> members) {
            var normalized = new LinkedHashMap<String, @Nullable Object>();
            members.forEach((name, member) -> normalized.put(String.valueOf(name), normalized(member)));
            return normalized;
        }
        if (value instanceof List<?> items) {
            return items.stream()
                    .map(item -> JsonValues.canonical(normalized(item)))
                    .toList();
        }
        return value instanceof String text ? word(text) : value;
    }

    /** Normalizes a text, except for short ones such as A+ and A-, in which every character is significant. */
    private static String word(String text) {
        var unaccented =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        var words = NO_LETTER_OR_DIGIT.matcher(unaccented).replaceAll(" ").strip();
        return words.length() < SHORT ? text : words.toLowerCase(Locale.ROOT);
    }

    private static long key(Map<String, @Nullable Object> record) {
        return hash(JsonValues.canonical(normalized(record)));
    }

    private Map<String, String> free(Map<String, @Nullable Object> record) {
        var values = new LinkedHashMap<String, String>();
        collect(type.root(), record, "", values);
        return values;
    }

    private void collect(Schema declared, @Nullable Object value, String path, Map<String, String> values) {
        var schema = type.resolve(declared);
        if (value instanceof Map<?, ?> members && (schema instanceof ObjectSchema || schema instanceof UnionSchema)) {
            var object = TopLevelComponents.objectFor(schema, members);
            if (object != null) {
                object.properties()
                        .forEach(property -> collect(
                                property.schema(),
                                members.get(property.name()),
                                path.isEmpty() ? property.name() : path + "." + property.name(),
                                values));
            }
        } else if (value instanceof List<?> items && schema instanceof ArraySchema array) {
            for (var i = 0; i < items.size(); i++) {
                collect(array.items(), items.get(i), path + "[" + i + "]", values);
            }
        } else if (value != null && isFree(schema)) {
            values.put(path, JsonValues.canonical(normalized(value)));
        }
    }

    private static boolean isFree(Schema schema) {
        if (schema instanceof StringSchema text) {
            return text.constants().isEmpty();
        }
        return schema instanceof NumberSchema number
                && (number.minimum() == null
                        || number.maximum() == null
                        || number.maximum().subtract(number.minimum()).compareTo(SMALL_RANGE) > 0);
    }

    private static long sum(Map<String, String> free) {
        var sum = 0L;
        for (var value : free.entrySet()) {
            sum += hash(value);
        }
        return sum;
    }

    private static long without(long sum, Map.Entry<String, String> value) {
        return sum - hash(value) ^ hash(value.getKey());
    }

    private static long hash(Map.Entry<String, String> value) {
        return hash(value.getKey() + "=" + value.getValue());
    }

    /** Returns a well-mixed hash, so that sums of hashes do not collide by chance. */
    private static long hash(String text) {
        var hash = new ValueDigest().add(text).value();
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        return hash ^ hash >>> 29;
    }
}
