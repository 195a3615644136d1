package io.github.syntheticsource.datafaker;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the examples teach about one component.
 *
 * @param texts its values as they were written
 * @param numbers those that are numbers, however they are written
 * @param habit how large and how round the numbers are, or null if there are none
 * @param shapes the shapes of the texts
 * @param form how dates are written, or null if they are none
 */
record Lesson(
        List<String> texts,
        List<BigDecimal> numbers,
        @Nullable AmountHabit habit,
        List<Shape> shapes,
        @Nullable DateTimeFormatter form) {

    static Lesson of(List<Object> values) {
        var texts = values.stream()
                .map(value -> value instanceof BigDecimal number ? number.toPlainString() : value.toString())
                .filter(text -> !text.isBlank())
                .toList();
        var numbers = numbersIn(values);
        return new Lesson(
                texts,
                numbers,
                numbers.isEmpty() ? null : AmountHabit.of(numbers),
                texts.isEmpty() ? List.of() : Shape.of(texts),
                texts.isEmpty() ? null : DateForm.of(texts));
    }

    /** Those of the values that are numbers, however they are written. */
    static List<BigDecimal> numbersIn(List<Object> values) {
        return values.stream()
                .flatMap(value -> AmountText.numberIn(value).stream())
                .toList();
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    /** The values, each once. */
    List<String> vocabulary() {
        return texts.stream().distinct().toList();
    }
}
