package io.github.syntheticsource.internal.config;

import io.github.syntheticsource.SyntheticException;

/**
 * Thrown when a setting is invalid.
 *
 * @since 0.1.0
 */
public final class SettingsException extends SyntheticException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception. The message says what went wrong, why, and how to fix it. */
    public SettingsException(String message) {
        super(message);
    }
}
