package io.github.syntheticsource.internal.datafaker.random;

import io.github.syntheticsource.generation.GenerationException;
import io.github.syntheticsource.internal.schema.NumberSchema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The bounds of a number in a schema, both inclusive.
 *
 * @param low the minimum, or null
 * @param high the maximum, or null
 * @param mostDigits the maximum number of decimal places
 */
public record NumberBounds(
        @Nullable BigDecimal low, @Nullable BigDecimal high, int mostDigits) {

    private static final int FINEST = 20;
    private static final BigDecimal SPAN = BigDecimal.valueOf(100);
    private static final BigDecimal INT_MAX = BigDecimal.valueOf(Integer.MAX_VALUE);

    public static NumberBounds of(NumberSchema schema, String path) {
        var digits = schema.integer() ? 0 : schema.fractionDigits() == null ? FINEST : schema.fractionDigits();
        var min = schema.minimum();
        var max = schema.maximum();
        var wide = min != null && max != null && max.subtract(min).compareTo(BigDecimal.ONE) > 0;
        var step = BigDecimal.ONE.movePointLeft(Math.min(digits, wide ? 2 : FINEST));
        var low = min == null ? null : closed(min, schema.minimumExclusive(), step, RoundingMode.CEILING);
        var high = max == null ? null : closed(max, schema.maximumExclusive(), step.negate(), RoundingMode.FLOOR);
        if (low != null && high != null && low.compareTo(high) > 0) {
            throw new GenerationException("""
                    The built-in generator cannot generate a number for `%s`.
                     -> there is no number between %s and %s%s
                    To fix it: correct the constraints of the component""".formatted(path, min, max, digits == 0 ? " that is a whole number" : ""));
        }
        return new NumberBounds(low, high, digits);
    }

    public boolean isInteger() {
        return mostDigits == 0;
    }

    public boolean isClosed() {
        return low != null && high != null;
    }

    public boolean holds(BigDecimal value) {
        return (low == null || value.compareTo(low) >= 0)
                && (high == null || value.compareTo(high) <= 0)
                && Math.max(0, value.stripTrailingZeros().scale()) <= mostDigits;
    }

    /** Draws a number from the intersection of a range and these bounds, else from the bounds. */
    public BigDecimal draw(NumberRange wish, SeededRandom random) {
        var range = within(wish);
        return (range.isEmpty() ? around(wish) : range).draw(random);
    }

    /** Rounds a number to the allowed decimal places. Outside of the bounds, its hundredth or any number is returned. */
    public BigDecimal near(BigDecimal value, SeededRandom random) {
        var scaled = value.scale() > mostDigits ? value.setScale(mostDigits, RoundingMode.FLOOR) : value;
        if (holds(scaled)) {
            return isInteger() ? scaled.setScale(0, RoundingMode.UNNECESSARY) : scaled;
        }
        var fraction = value.movePointLeft(2);
        if (high != null && high.compareTo(BigDecimal.ONE) <= 0 && holds(fraction)) {
            return fraction;
        }
        return draw(new NumberRange(value, value, step(value.scale())), random);
    }

    /** Returns the range of these bounds, with a typical width if one is open. */
    public NumberRange around(NumberRange wish) {
        var span = wish.high().subtract(wish.low()).max(SPAN);
        var least = low != null
                ? low
                : high != null && high.signum() > 0 && high.compareTo(span) <= 0
                        ? BigDecimal.ZERO
                        : high != null ? high.subtract(span) : wish.low();
        var most = high != null ? high : low != null ? low.add(span) : isInteger() ? INT_MAX : wish.high();
        var scale = wish.step().scale();
        var range = new NumberRange(least, most, step(scale));
        while (range.isEmpty() && scale < mostDigits) {
            scale++;
            range = new NumberRange(least, most, step(scale));
        }
        return range;
    }

    private NumberRange within(NumberRange wish) {
        var isFraction = high != null
                && high.compareTo(BigDecimal.ONE) <= 0
                && wish.low().compareTo(BigDecimal.ONE) >= 0
                && wish.high().compareTo(SPAN) <= 0
                && !isInteger();
        var scaled = isFraction
                ? new NumberRange(
                        wish.low().movePointLeft(2),
                        wish.high().movePointLeft(2),
                        wish.step().movePointLeft(2))
                : wish;
        var coarse = isInteger() && scaled.step().compareTo(BigDecimal.ONE) < 0 ? step(0) : scaled.step();
        var step = coarse.stripTrailingZeros().scale() > mostDigits ? step(mostDigits) : coarse;
        return new NumberRange(
                low == null ? scaled.low() : scaled.low().max(low),
                high == null ? scaled.high() : scaled.high().min(high),
                step.setScale(Math.min(step.scale(), mostDigits), RoundingMode.UNNECESSARY));
    }

    private BigDecimal step(int scale) {
        return BigDecimal.ONE.movePointLeft(Math.max(0, Math.min(scale, mostDigits)));
    }

    private static BigDecimal closed(BigDecimal bound, boolean exclusive, BigDecimal step, RoundingMode mode) {
        var shifted = exclusive ? bound.add(step) : bound;
        var isWhole = step.abs().compareTo(BigDecimal.ONE) == 0;
        if (!isWhole) {
            return shifted;
        }
        return exclusive && bound.stripTrailingZeros().scale() > 0
                ? bound.setScale(0, mode)
                : shifted.setScale(0, mode);
    }
}
