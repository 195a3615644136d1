package io.github.syntheticsource.internal.datafaker.example;

import io.github.syntheticsource.internal.datafaker.word.NameTokenizer;
import io.github.syntheticsource.internal.recipe.Recipe;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The values of the few-shot examples, by component. */
public final class ExampleValues {

    private final List<Map<String, List<Object>>> records;
    private final Map<String, LearnedValues> lessons = new HashMap<>();
    private final List<LocalDate> days;

    private ExampleValues(List<Map<String, List<Object>>> records) {
        this.records = List.copyOf(records);
        this.days = days(this.records);
    }

    public static ExampleValues of(Recipe recipe) {
        var leaves = ScalarComponent.of(recipe.schema());
        var order = new FreeTextExampleReader(leaves);
        var records = new ArrayList<Map<String, List<Object>>>();
        for (var tree : recipe.exampleTrees()) {
            var record = new HashMap<String, List<Object>>();
            if (tree instanceof Map<?, ?> members) {
                JsonExampleReader.collect(members, "", leaves, record);
            } else if (tree instanceof String text) {
                order.read(text).forEach((path, value) -> record.put(path, List.of(value)));
            }
            records.add(record);
        }
        order.readInOrder(recipe.exampleTrees(), records);
        return new ExampleValues(records);
    }

    /** Returns all values of a component as written: text, number or boolean. */
    public List<Object> values(String path) {
        return records.stream()
                .flatMap(record -> record.getOrDefault(path, List.of()).stream())
                .toList();
    }

    /** Returns what is learned from the examples about a component. */
    public LearnedValues lesson(String path) {
        return lessons.computeIfAbsent(path, key -> LearnedValues.of(values(key)));
    }

    /** Returns the ratios, up to 1, of one component to another in the examples with both, in ascending order. */
    public List<BigDecimal> ratios(String part, String whole) {
        var ratios = new ArrayList<BigDecimal>();
        for (var record : records) {
            var parts = LearnedValues.numbersIn(record.getOrDefault(part, List.of()));
            var wholes = LearnedValues.numbersIn(record.getOrDefault(whole, List.of()));
            if (parts.size() == 1 && wholes.size() == 1 && wholes.get(0).signum() > 0) {
                ratios.add(parts.get(0)
                        .divide(wholes.get(0), MathContext.DECIMAL32)
                        .min(BigDecimal.ONE));
            }
        }
        return ratios.stream().sorted().toList();
    }

    /** Returns the sizes of the lists at a path, in ascending order. */
    public List<Integer> sizes(String path) {
        return records.stream()
                .flatMap(record -> record.getOrDefault(path + "#", List.of()).stream())
                .map(size -> (Integer) size)
                .sorted()
                .toList();
    }

    /** Returns the dates of all components except birthdays, in order. */
    public List<LocalDate> days() {
        return days;
    }

    private static List<LocalDate> days(List<Map<String, List<Object>>> records) {
        var all = new TreeSet<LocalDate>();
        for (var record : records) {
            record.forEach((path, values) -> {
                if (!NameTokenizer.read(path).contains("birth")) {
                    values.forEach(value -> all.addAll(day(value)));
                }
            });
        }
        return List.copyOf(all);
    }

    private static List<LocalDate> day(Object value) {
        var text = value.toString();
        try {
            return text.matches("\\d{4}-\\d\\d-\\d\\d.*") ? List.of(LocalDate.parse(text.substring(0, 10))) : List.of();
        } catch (DateTimeException e) {
            return List.of();
        }
    }
}
