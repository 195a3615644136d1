package io.github.syntheticsource.internal.config;

import io.github.syntheticsource.SyntheticException;

/**
 * A setting that cannot be used.
 *
 * @since 0.1.0
 */
public final class SettingsException extends SyntheticException {

    private static final long serialVersionUID = 1L;

    /** Creates one with the whole message: what, why and the mend. */
    public SettingsException(String message) {
        super(message);
    }
}
