package io.github.syntheticsource.internal.report;

import io.github.syntheticsource.generation.Usage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What a million tokens cost, in whatever currency. Tokens that the server took from its cache count as sent.
 *
 * @param input for tokens sent, or empty
 * @param output for tokens answered, or empty
 */
public record TokenPrices(Optional<BigDecimal> input, Optional<BigDecimal> output) {

    /** Nobody said. */
    public static final TokenPrices UNKNOWN = new TokenPrices(Optional.empty(), Optional.empty());

    private static final int MILLION_DIGITS = 6;
    private static final int DIGITS = 4;

    /** What that costs, or empty if no price is known. */
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
