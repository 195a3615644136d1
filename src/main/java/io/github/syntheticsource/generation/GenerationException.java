package io.github.syntheticsource.generation;

import io.github.syntheticsource.SyntheticException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when records or texts cannot be generated. Those that were valid until then are already recorded.
 *
 * @since 0.1.0
 */
public final class GenerationException extends SyntheticException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message the complete message: what failed, why, and how to fix it
     */
    public GenerationException(String message) {
        super(message);
    }

    /**
     * Creates an exception with a cause.
     *
     * @param message the complete message: what failed, why, and how to fix it
     * @param cause the underlying failure, or null
     */
    public GenerationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
