package io.github.syntheticsource.internal.datafaker.random;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The multiples of {@code step} from {@code low} to {@code high}, both inclusive.
 *
 * @param step the step, whose scale is that of all values
 */
public record NumberRange(BigDecimal low, BigDecimal high, BigDecimal step) {

    private static final BigDecimal WIDE = BigDecimal.valueOf(20);
    private static final BigDecimal VERY_WIDE = BigDecimal.valueOf(100_000);

    /** Returns whether the range contains no multiple of the step. */
    public boolean isEmpty() {
        return first().compareTo(last()) > 0;
    }

    /** Draws a number; in a wide range by magnitude, so that small numbers occur too. */
    public BigDecimal draw(SeededRandom random) {
        var first = first();
        var last = last();
        var end = last.add(step);
        var fraction = random.nextDouble();
        var value = isWide() ? byMagnitude(end, fraction) : first.add(part(end.subtract(first), fraction));
        return floor(value).max(first).min(last);
    }

    private boolean isWide() {
        return low.signum() > 0
                ? high.compareTo(low.multiply(WIDE)) >= 0
                : low.signum() == 0 && high.compareTo(VERY_WIDE) >= 0;
    }

    private BigDecimal byMagnitude(BigDecimal end, double fraction) {
        var least = low.signum() > 0 ? first().max(low) : BigDecimal.ONE;
        return BigDecimal.valueOf(
                least.doubleValue() * StrictMath.pow(end.doubleValue() / least.doubleValue(), fraction));
    }

    private static BigDecimal part(BigDecimal whole, double fraction) {
        return whole.multiply(BigDecimal.valueOf(fraction), MathContext.DECIMAL64);
    }

    /** Returns the part of this range between the bounds. */
    public NumberRange between(BigDecimal lowest, BigDecimal highest) {
        return new NumberRange(low.max(lowest), high.min(highest), step);
    }

    public boolean holds(BigDecimal value) {
        return value.compareTo(low) >= 0 && value.compareTo(high) <= 0;
    }

    private BigDecimal first() {
        return multiple(low.divide(step, 0, RoundingMode.CEILING));
    }

    private BigDecimal last() {
        return floor(high);
    }

    private BigDecimal floor(BigDecimal value) {
        return multiple(value.divide(step, 0, RoundingMode.FLOOR));
    }

    private BigDecimal multiple(BigDecimal times) {
        return times.multiply(step).setScale(Math.max(0, step.scale()), RoundingMode.UNNECESSARY);
    }
}
