package io.github.syntheticsource.internal.generation.engine;

/**
 * An estimate of the cost of generating the missing values of a set, without retries.
 *
 * @param calls how many calls; 0 if they are free
 * @param tokens the token estimate, sent and received, or 0 if it is unknown
 */
public record CallEstimate(int calls, long tokens) {

    static final CallEstimate NONE = new CallEstimate(0, 0);
}
