package io.github.syntheticsource.internal.datafaker.example;

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

    /** Those of the values that are numbers, however they are written. */
    static List<BigDecimal> numbersIn(List<Object> values) {
        return values.stream()
                .flatMap(value -> FormattedNumber.numberIn(value).stream())
                .toList();
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /** The values, each once. */
    public List<String> vocabulary() {
        return texts.stream().distinct().toList();
    }
}
