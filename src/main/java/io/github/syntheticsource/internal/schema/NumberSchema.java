package io.github.syntheticsource.internal.schema;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number.
 *
 * @param integer whether fractions are rejected
 * @param minimum the lower bound, or null
 * @param minimumExclusive whether the lower bound itself is rejected
 * @param maximum the upper bound, or null
 * @param maximumExclusive whether the upper bound itself is rejected
 * @param fractionDigits the maximum number of digits after the point ({@code @Digits}), or null
 */
public record NumberSchema(
        boolean integer,
        @Nullable BigDecimal minimum,
        boolean minimumExclusive,
        @Nullable BigDecimal maximum,
        boolean maximumExclusive,
        @Nullable Integer fractionDigits,
        boolean nullable,
        @Nullable String description)
        implements Schema {

    /** A whole number without bounds. */
    public static NumberSchema whole() {
        return new NumberSchema(true, null, false, null, false, null, false, null);
    }

    /** A number without bounds. */
    public static NumberSchema decimal() {
        return new NumberSchema(false, null, false, null, false, null, false, null);
    }

    /** Returns this schema with a lower bound, if that is tighter than the existing one. */
    public NumberSchema atLeast(BigDecimal bound, boolean exclusive) {
        var tighter = minimum == null || bound.compareTo(minimum) > 0 || (bound.compareTo(minimum) == 0 && exclusive);
        return tighter
                ? new NumberSchema(
                        integer, bound, exclusive, maximum, maximumExclusive, fractionDigits, nullable, description)
                : this;
    }

    /** Returns this schema with an upper bound, if that is tighter than the existing one. */
    public NumberSchema atMost(BigDecimal bound, boolean exclusive) {
        var tighter = maximum == null || bound.compareTo(maximum) < 0 || (bound.compareTo(maximum) == 0 && exclusive);
        return tighter
                ? new NumberSchema(
                        integer, minimum, minimumExclusive, bound, exclusive, fractionDigits, nullable, description)
                : this;
    }

    /** Returns this schema with a maximum number of digits after the point. */
    public NumberSchema withFractionDigits(int digits) {
        return new NumberSchema(
                integer, minimum, minimumExclusive, maximum, maximumExclusive, digits, nullable, description);
    }

    @Override
    public NumberSchema orNull() {
        return new NumberSchema(
                integer, minimum, minimumExclusive, maximum, maximumExclusive, fractionDigits, true, description);
    }

    @Override
    public NumberSchema describedAs(@Nullable String words) {
        return words == null
                ? this
                : new NumberSchema(
                        integer, minimum, minimumExclusive, maximum, maximumExclusive, fractionDigits, nullable, words);
    }
}
