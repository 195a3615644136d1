package io.github.syntheticsource;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a test is configured incorrectly: a wrong attribute, or a type that cannot be generated.
 *
 * @since 0.1.0
 */
public final class ConfigurationException extends SyntheticException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception. The message says what went wrong, why, and how to fix it. */
    public ConfigurationException(String message) {
        super(message);
    }

    /** Creates an exception with a cause. The message says what went wrong, why, and how to fix it. */
    public ConfigurationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
