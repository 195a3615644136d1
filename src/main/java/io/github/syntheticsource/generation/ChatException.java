package io.github.syntheticsource.generation;

import io.github.syntheticsource.SyntheticException;
import org.jspecify.annotations.Nullable;

/**
 * A chat model gave no answer.
 *
 * @since 0.1.0
 */
public final class ChatException extends SyntheticException {

    private static final long serialVersionUID = 1L;

    /** What kept the answer away; it decides whether to ask again. */
    public enum Kind {
        /** The key was refused (401, 403). */
        AUTHENTICATION(false),
        /** No such model or no such endpoint (404, unknown host). */
        NOT_FOUND(false),
        /** The request was refused (other 4xx). */
        INVALID_REQUEST(false),
        /** The model refused to answer. */
        REFUSED(true),
        /** Too many requests (429), still so after waiting. */
        RATE_LIMITED(true),
        /** No whole answer within {@code synthetic.timeout}. */
        TIMEOUT(true),
        /** The server failed (5xx), or the connection did. */
        UNAVAILABLE(true),
        /** The answer was not a chat completion. */
        MALFORMED(true),
        /** The thread was interrupted while it waited. */
        INTERRUPTED(false);

        private final boolean worthAsking;

        Kind(boolean worthAsking) {
            this.worthAsking = worthAsking;
        }

        /**
         * Whether the same question may be answered later.
         *
         * @return true if asking again makes sense
         */
        public boolean worthAskingAgain() {
            return worthAsking;
        }
    }

    private final Kind kind;

    /** Creates one; the message never holds the key. */
    public ChatException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /**
     * What kept the answer away.
     *
     * @return the kind of failure
     */
    public Kind kind() {
        return kind;
    }
}
