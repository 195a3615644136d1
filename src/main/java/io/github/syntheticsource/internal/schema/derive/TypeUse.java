package io.github.syntheticsource.internal.schema.derive;

import com.fasterxml.jackson.databind.JavaType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A type as used by one component.
 *
 * @param ignored components excluded by {@code @JsonIgnoreProperties} on the using component
 * @param included the only components that are included, or null for all
 */
record TypeUse(JavaType type, Set<String> ignored, @Nullable Set<String> included) {

    boolean keeps(String component) {
        return !ignored.contains(component) && (included == null || included.contains(component));
    }
}
