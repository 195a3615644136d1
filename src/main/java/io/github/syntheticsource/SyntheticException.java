package io.github.syntheticsource;

import org.jspecify.annotations.Nullable;

/**
 * Base class of this library's exceptions.
 *
 * <p>A message says what went wrong and where, why, and how to fix it. Invalid arguments are reported as {@link
 * IllegalArgumentException}.
 *
 * @since 0.1.0
 */
public abstract class SyntheticException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception without a cause.
     *
     * @param message what went wrong, why, and how to fix it
     */
    public SyntheticException(String message) {
        super(message);
    }

    /**
     * Creates an exception with a cause.
     *
     * @param message what went wrong, why, and how to fix it
     * @param cause the cause, or null
     */
    public SyntheticException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
