package io.github.syntheticsource.generation;

import io.github.syntheticsource.SyntheticException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a chat model returns no response.
 *
 * @since 0.1.0
 */
public final class ChatException extends SyntheticException {

    private static final long serialVersionUID = 1L;

    /** The kind of failure, which decides whether the request is sent again. */
    public enum Kind {
        /** The key was rejected (401, 403). */
        AUTHENTICATION(false),
        /** There is no such model, endpoint or host (404). */
        NOT_FOUND(false),
        /** The request was rejected (any other 4xx). */
        INVALID_REQUEST(false),
        /** The model refused to respond. */
        REFUSED(true),
        /** Too many requests (429), even after waiting. */
        RATE_LIMITED(true),
        /** No complete response within {@code synthetic.timeout}. */
        TIMEOUT(true),
        /** The server (5xx) or the connection failed. */
        UNAVAILABLE(true),
        /** The response is not a chat completion. */
        MALFORMED(true),
        /** The thread was interrupted while waiting. */
        INTERRUPTED(false);

        private final boolean isRetryable;

        Kind(boolean isRetryable) {
            this.isRetryable = isRetryable;
        }

        /**
         * Returns whether the same request may succeed later.
         *
         * @return true if it makes sense to send the request again
         */
        public boolean worthAskingAgain() {
            return isRetryable;
        }
    }

    private final Kind kind;

    /**
     * Creates an exception.
     *
     * @param kind the kind of failure
     * @param message the complete message; it must not contain the key
     * @param cause the underlying failure, or null
     */
    public ChatException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /**
     * Returns the kind of failure.
     *
     * @return the kind of failure
     */
    public Kind kind() {
        return kind;
    }
}
