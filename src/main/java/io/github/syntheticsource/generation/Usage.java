package io.github.syntheticsource.generation;

/**
 * The cost of generation: calls and tokens.
 *
 * @param calls responses received from a model
 * @param retries requests that failed and were sent again
 * @param inputTokens tokens sent, as reported by the server
 * @param cachedTokens input tokens that the server read from its cache
 * @param outputTokens tokens received
 * @since 0.1.0
 */
public record Usage(int calls, int retries, long inputTokens, long cachedTokens, long outputTokens) {

    /** No calls and no tokens. */
    public static final Usage NONE = new Usage(0, 0, 0, 0, 0);

    /**
     * Returns the sum of this and another.
     *
     * @param other the usage to add
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
