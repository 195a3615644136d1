package io.github.syntheticsource.internal.schema.derive;

import com.fasterxml.jackson.databind.JavaType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A type as one component uses it.
 *
 * @param ignored components that the use leaves out, by {@code @JsonIgnoreProperties} on the component
 * @param included the only components that the use keeps, or null if it keeps all
 */
record TypeUse(JavaType type, Set<String> ignored, @Nullable Set<String> included) {

    boolean keeps(String component) {
        return !ignored.contains(component) && (included == null || included.contains(component));
    }
}
