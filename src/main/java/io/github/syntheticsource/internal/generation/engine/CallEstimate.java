package io.github.syntheticsource.internal.generation.engine;

/**
 * What generating the missing values of a set takes if nothing goes wrong.
 *
 * @param calls how many calls; 0 if they cost nothing
 * @param tokens about how many tokens, sent and received, or 0 if that is not known
 */
public record CallEstimate(int calls, long tokens) {

    static final CallEstimate NONE = new CallEstimate(0, 0);
}
