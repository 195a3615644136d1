package io.github.syntheticsource.internal.datafaker.example;

import io.github.syntheticsource.internal.datafaker.random.NumberRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * The size, scale and roundness of the amounts in the examples.
 *
 * @param range from half the smallest to twice the largest amount
 * @param step the largest round step of which all amounts are multiples, small enough for several values
 */
public record LearnedNumberRange(NumberRange range, BigDecimal step) {

    private static final List<BigDecimal> ROUND = Stream.of("10000 5000 1000 500 100 50 10 5 1 0.5 0.1 0.05".split(" "))
            .map(BigDecimal::new)
            .toList();
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    static LearnedNumberRange of(List<BigDecimal> samples) {
        var scale = samples.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        var finest = BigDecimal.ONE.movePointLeft(Math.max(0, scale));
        var low = Collections.min(samples);
        var high = Collections.max(samples);
        var step = ROUND.stream()
                .filter(round -> round.compareTo(finest) >= 0)
                .filter(round -> round.multiply(BigDecimal.TEN).compareTo(high) <= 0)
                .filter(round -> samples.stream()
                        .allMatch(sample -> sample.remainder(round).signum() == 0))
                .findFirst()
                .orElse(finest)
                .setScale(Math.max(0, scale), RoundingMode.HALF_UP);
        var lowest = low.signum() < 0 ? low.multiply(TWO) : low.divide(TWO, Math.max(0, scale), RoundingMode.HALF_UP);
        var highest =
                high.signum() < 0 ? high.divide(TWO, Math.max(0, scale), RoundingMode.HALF_UP) : high.multiply(TWO);
        return new LearnedNumberRange(new NumberRange(lowest, highest, step), step);
    }
}
