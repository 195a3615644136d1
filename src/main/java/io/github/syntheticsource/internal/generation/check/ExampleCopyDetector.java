package io.github.syntheticsource.internal.generation.check;

import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.recipe.Recipe;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Detects records that are copies of a few-shot example.
 *
 * <p>A record is a copy of a JSON example if all values are equal. It is a copy of a free-text example if all its strings
 * and numbers occur in the text as whole words, there are at least two of them, and at least one is a string, since short
 * values may occur by chance. Rephrased values, such as dates, are not recognized.
 */
final class ExampleCopyDetector {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");
    private static final Pattern GROUPING = Pattern.compile("(?<=[0-9]),(?=[0-9]{3}(?![0-9]))");

    private final Set<String> records = new HashSet<>();
    private final List<Prose> texts = new ArrayList<>();

    private record Prose(String text, Set<BigDecimal> numbers) {

        static Prose of(String text) {
            var numbers = new HashSet<BigDecimal>();
            NUMBER.matcher(GROUPING.matcher(text).replaceAll(""))
                    .results()
                    .forEach(match -> numbers.add(new BigDecimal(match.group()).stripTrailingZeros()));
            return new Prose(text, numbers);
        }

        boolean states(Object value) {
            return value instanceof BigDecimal number
                    ? numbers.contains(number.abs().stripTrailingZeros())
                    : Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote((String) value) + "(?![\\p{L}\\p{N}])")
                            .matcher(text)
                            .find();
        }
    }

    ExampleCopyDetector(Recipe recipe) {
        var coercion = new Coercion(recipe.schema());
        for (var example : recipe.exampleTrees()) {
            if (example instanceof String text) {
                texts.add(Prose.of(text));
            } else {
                records.add(JsonValues.canonical(coercion.of(example)));
            }
        }
    }

    /** Returns whether the record, also given as canonical text, is a copy. */
    boolean hold(Map<String, @Nullable Object> record, String canonical) {
        if (records.contains(canonical)) {
            return true;
        }
        var values = new ArrayList<Object>();
        collect(record, values);
        return values.size() > 1
                && values.stream().anyMatch(String.class::isInstance)
                && texts.stream().anyMatch(text -> values.stream().allMatch(text::states));
    }

    private static void collect(@Nullable Object value, List<Object> values) {
        if (value instanceof Map<?, ?> members) {
            members.values().forEach(member -> collect(member, values));
        } else if (value instanceof List<?> items) {
            items.forEach(item -> collect(item, values));
        } else if (value instanceof BigDecimal || (value instanceof String text && !text.isEmpty())) {
            values.add(value);
        }
    }
}
