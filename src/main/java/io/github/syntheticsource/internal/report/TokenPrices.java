package io.github.syntheticsource.internal.report;

import io.github.syntheticsource.generation.Usage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The prices of a million tokens, in any currency. Cached tokens count as input tokens.
 *
 * @param input the price of input tokens, if known
 * @param output the price of output tokens, if known
 */
public record TokenPrices(Optional<BigDecimal> input, Optional<BigDecimal> output) {

    /** No price is known. */
    public static final TokenPrices UNKNOWN = new TokenPrices(Optional.empty(), Optional.empty());

    private static final int MILLION_DIGITS = 6;
    private static final int DIGITS = 4;

    /** Returns the cost, or empty if no price is known. */
    Optional<BigDecimal> of(Usage usage) {
        if (input.isEmpty() && output.isEmpty()) {
            return Optional.empty();
        }
        var cost = part(input, usage.inputTokens()).add(part(output, usage.outputTokens()));
        return Optional.of(cost.setScale(DIGITS, RoundingMode.HALF_UP));
    }

    private static BigDecimal part(Optional<BigDecimal> price, long tokens) {
        return price.map(BigDecimal.valueOf(tokens).movePointLeft(MILLION_DIGITS)::multiply)
                .orElse(BigDecimal.ZERO);
    }
}
