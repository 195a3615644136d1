package io.github.syntheticsource.generation;

import org.jspecify.annotations.Nullable;

/**
 * The response of a chat model.
 *
 * @param text the content, or null if there is none
 * @param finish why the model stopped
 * @param model the name of the model as reported in the response, or null if there is none
 * @param usage the calls, retries and tokens used
 * @since 0.1.0
 */
public record ModelResponse(
        @Nullable String text, Finish finish, @Nullable String model, Usage usage) {

    /** The reason why a model stopped. */
    public enum Finish {
        /** The response is complete. */
        STOP,
        /** The length limit was reached: the text is cut off. */
        LENGTH,
        /** A content filter blocked the response. */
        FILTERED,
        /** The server gave no reason, or an unknown one. */
        UNKNOWN
    }
}
