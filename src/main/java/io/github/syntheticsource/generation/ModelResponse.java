package io.github.syntheticsource.generation;

import org.jspecify.annotations.Nullable;

/**
 * What a chat model answered.
 *
 * @param text the content, or null when there was none
 * @param finish why the model stopped
 * @param model the model that answered, as it names itself, or null
 * @param usage calls, retries and tokens of this answer
 * @since 0.1.0
 */
public record ModelResponse(
        @Nullable String text, Finish finish, @Nullable String model, Usage usage) {

    /** Why a model stopped. */
    public enum Finish {
        /** It was done. */
        STOP,
        /** It ran into a length limit: the text is cut. */
        LENGTH,
        /** A content filter held the answer back. */
        FILTERED,
        /** The server gave no reason that is known. */
        UNKNOWN
    }
}
