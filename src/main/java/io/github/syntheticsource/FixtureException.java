package io.github.syntheticsource;

import org.jspecify.annotations.Nullable;

/**
 * A fixture that is missing, stale, damaged, or could not be written. No recorded fixture was changed.
 *
 * @since 0.1.0
 */
public final class FixtureException extends SyntheticException {

    private static final long serialVersionUID = 1L;

    /** Creates one with the whole message: what, why and the mend. */
    public FixtureException(String message) {
        super(message);
    }

    /** Creates one with the whole message and the fault behind it. */
    public FixtureException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
