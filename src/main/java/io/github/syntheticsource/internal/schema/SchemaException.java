package io.github.syntheticsource.internal.schema;

import io.github.syntheticsource.SyntheticException;
import java.lang.reflect.Type;

/**
 * Thrown when records of a type cannot be generated.
 *
 * @since 0.1.0
 */
public final class SchemaException extends SyntheticException {

    private static final long serialVersionUID = 1L;

    public SchemaException(Type type, String path, String problem, String fix) {
        super("""
                %s cannot be generated: %s%s
                 -> %s""".formatted(type.getTypeName(), path.isEmpty() ? "it " : "`" + path + "` ", problem, fix));
    }
}
