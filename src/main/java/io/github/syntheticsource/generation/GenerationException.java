package io.github.syntheticsource.generation;

import io.github.syntheticsource.SyntheticException;
import org.jspecify.annotations.Nullable;

/**
 * Records could not be made. What was valid before that is already kept.
 *
 * @since 0.1.0
 */
public final class GenerationException extends SyntheticException {

    private static final long serialVersionUID = 1L;

    /** Creates one with the whole message: what, why and the mend. */
    public GenerationException(String message) {
        super(message);
    }

    /** Creates one with the whole message and the fault behind it. */
    public GenerationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
