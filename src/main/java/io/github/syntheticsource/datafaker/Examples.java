package io.github.syntheticsource.datafaker;

import io.github.syntheticsource.recipe.Recipe;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The values that the few-shot examples show, by component. */
final class Examples {

    private final List<Map<String, List<Object>>> records;
    private final Map<String, Lesson> lessons = new HashMap<>();
    private final List<LocalDate> days;

    private Examples(List<Map<String, List<Object>>> records) {
        this.records = List.copyOf(records);
        this.days = days(this.records);
    }

    static Examples of(Recipe recipe) {
        var leaves = Leaf.of(recipe.schema());
        var order = new FreeText(leaves);
        var records = new ArrayList<Map<String, List<Object>>>();
        for (var tree : recipe.exampleTrees()) {
            var record = new HashMap<String, List<Object>>();
            if (tree instanceof Map<?, ?> members) {
                ExampleTree.collect(members, "", leaves, record);
            } else if (tree instanceof String text) {
                order.read(text).forEach((path, value) -> record.put(path, List.of(value)));
            }
            records.add(record);
        }
        order.readInOrder(recipe.exampleTrees(), records);
        return new Examples(records);
    }

    /** Every value of the component, as it was written: text, number or flag. */
    List<Object> values(String path) {
        return records.stream()
                .flatMap(record -> record.getOrDefault(path, List.of()).stream())
                .toList();
    }

    /** What they teach about the component. */
    Lesson lesson(String path) {
        return lessons.computeIfAbsent(path, key -> Lesson.of(values(key)));
    }

    /** How large one component is of the other in each example that has both, in ascending order, none above 1. */
    List<BigDecimal> ratios(String part, String whole) {
        var ratios = new ArrayList<BigDecimal>();
        for (var record : records) {
            var parts = Lesson.numbersIn(record.getOrDefault(part, List.of()));
            var wholes = Lesson.numbersIn(record.getOrDefault(whole, List.of()));
            if (parts.size() == 1 && wholes.size() == 1 && wholes.get(0).signum() > 0) {
                ratios.add(parts.get(0)
                        .divide(wholes.get(0), MathContext.DECIMAL32)
                        .min(BigDecimal.ONE));
            }
        }
        return ratios.stream().sorted().toList();
    }

    /** How many items the lists of that path had, in ascending order. */
    List<Integer> sizes(String path) {
        return records.stream()
                .flatMap(record -> record.getOrDefault(path + "#", List.of()).stream())
                .map(size -> (Integer) size)
                .sorted()
                .toList();
    }

    /** The days that components other than birthdays show, in order. */
    List<LocalDate> days() {
        return days;
    }

    private static List<LocalDate> days(List<Map<String, List<Object>>> records) {
        var all = new TreeSet<LocalDate>();
        for (var record : records) {
            record.forEach((path, values) -> {
                if (!Vocabulary.read(path).contains("birth")) {
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
