package io.github.syntheticsource;

import org.jspecify.annotations.Nullable;

/**
 * The root of everything this library throws on purpose.
 *
 * <p>Every message has three parts: what went wrong and where, why, and how to mend it.
 *
 * @since 0.1.0
 */
public abstract class SyntheticException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception without a cause.
     *
     * @param message what, why and the mend
     */
    protected SyntheticException(String message) {
        super(message);
    }

    /**
     * Creates an exception with the fault that led to it.
     *
     * @param message what, why and the mend
     * @param cause the fault behind it, or null
     */
    protected SyntheticException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
