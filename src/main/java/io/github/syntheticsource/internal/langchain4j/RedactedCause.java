package io.github.syntheticsource.internal.langchain4j;

import org.jspecify.annotations.Nullable;

/**
 * A copy of an exception without its message, which may quote the key or the records in a prompt. It is used as a cause and
 * never thrown.
 */
final class RedactedCause extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 8;

    private RedactedCause(Throwable thrown, @Nullable RedactedCause cause) {
        super(thrown.getClass().getName() + " (its message is omitted: it may quote the request)", cause);
        setStackTrace(thrown.getStackTrace());
    }

    static RedactedCause of(Throwable thrown) {
        return of(thrown, 1);
    }

    private static RedactedCause of(Throwable thrown, int depth) {
        var cause = thrown.getCause();
        return new RedactedCause(thrown, cause == null || depth == DEEPEST ? null : of(cause, depth + 1));
    }
}
