package io.github.syntheticsource.generation;

/**
 * What generation cost.
 *
 * @param calls answers that a model gave
 * @param retries requests that failed and were sent again
 * @param inputTokens tokens sent, as the server counted them
 * @param cachedTokens those of them that the server took from its cache
 * @param outputTokens tokens answered
 * @since 0.1.0
 */
public record Usage(int calls, int retries, long inputTokens, long cachedTokens, long outputTokens) {

    /** Nothing was spent. */
    public static final Usage NONE = new Usage(0, 0, 0, 0, 0);

    /**
     * Adds two.
     *
     * @return the sum
     */
    public Usage plus(Usage other) {
        return new Usage(
                calls + other.calls,
                retries + other.retries,
                inputTokens + other.inputTokens,
                cachedTokens + other.cachedTokens,
                outputTokens + other.outputTokens);
    }
}
