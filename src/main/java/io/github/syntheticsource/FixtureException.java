package io.github.syntheticsource;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a fixture is missing, stale, damaged, or cannot be written. No recorded fixture was changed.
 *
 * @since 0.1.0
 */
public final class FixtureException extends SyntheticException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception. The message says what went wrong, why, and how to fix it. */
    public FixtureException(String message) {
        super(message);
    }

    /** Creates an exception with a cause. The message says what went wrong, why, and how to fix it. */
    public FixtureException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
