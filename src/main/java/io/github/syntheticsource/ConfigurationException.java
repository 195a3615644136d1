package io.github.syntheticsource;

import org.jspecify.annotations.Nullable;

/**
 * A test asks in a way that cannot be answered: a wrong attribute, or a type that cannot be generated.
 *
 * @since 0.1.0
 */
public final class ConfigurationException extends SyntheticException {

    private static final long serialVersionUID = 1L;

    /** Creates one with the whole message: what, why and the mend. */
    public ConfigurationException(String message) {
        super(message);
    }

    /** Creates one with the whole message and the fault behind it. */
    public ConfigurationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
