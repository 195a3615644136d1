package io.github.syntheticsource.extraction;

import io.github.syntheticsource.SyntheticException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if a document, an extraction or a comparison is used in a way that it does not support, or if an answer cannot
 * be read.
 *
 * @since 0.1.0
 */
public final class ExtractionException extends SyntheticException {

    private static final long serialVersionUID = 1L;

    public ExtractionException(String message) {
        this(message, null);
    }

    ExtractionException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
