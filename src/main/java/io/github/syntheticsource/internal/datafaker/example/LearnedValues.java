package io.github.syntheticsource.internal.datafaker.example;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is learned from the examples about one component.
 *
 * @param texts the values as written
 * @param numbers the values that are numbers, in any format
 * @param habit the size and roundness of the numbers, or null if there are none
 * @param shapes the shapes of the texts
 * @param form the format of the dates, or null if the values are not dates
 */
public record LearnedValues(
        List<String> texts,
        List<BigDecimal> numbers,
        @Nullable LearnedNumberRange habit,
        List<CodePattern> shapes,
        @Nullable DateTimeFormatter form) {

    static LearnedValues of(List<Object> values) {
        var texts = values.stream()
                .map(value -> value instanceof BigDecimal number ? number.toPlainString() : value.toString())
                .filter(text -> !text.isBlank())
                .toList();
        var numbers = numbersIn(values);
        return new LearnedValues(
                texts,
                numbers,
                numbers.isEmpty() ? null : LearnedNumberRange.of(numbers),
                texts.isEmpty() ? List.of() : CodePattern.of(texts),
                texts.isEmpty() ? null : DateFormatDetector.of(texts));
    }

    /** Returns the values that are numbers, in any format. */
    static List<BigDecimal> numbersIn(List<Object> values) {
        return values.stream()
                .flatMap(value -> FormattedNumber.numberIn(value).stream())
                .toList();
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /** Returns the distinct values. */
    public List<String> vocabulary() {
        return texts.stream().distinct().toList();
    }
}
