package io.github.syntheticsource.langchain4j;

import org.jspecify.annotations.Nullable;

/**
 * Where an exception came from, without its message: that may quote the key, or the records in a prompt. It is a cause
 * and never thrown.
 */
final class Trace extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 8;

    private Trace(Throwable thrown, @Nullable Trace cause) {
        super(thrown.getClass().getName() + " (its message is left out: it may quote what was sent)", cause);
        setStackTrace(thrown.getStackTrace());
    }

    static Trace of(Throwable thrown) {
        return of(thrown, 1);
    }

    private static Trace of(Throwable thrown, int depth) {
        var cause = thrown.getCause();
        return new Trace(thrown, cause == null || depth == DEEPEST ? null : of(cause, depth + 1));
    }
}
