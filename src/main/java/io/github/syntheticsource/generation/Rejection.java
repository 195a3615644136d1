package io.github.syntheticsource.generation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A candidate that fell, and why.
 *
 * @param candidate the JSON text of the candidate, or null when there was none
 * @param reasons what it broke, one sentence each
 * @since 0.1.0
 */
public record Rejection(@Nullable String candidate, List<String> reasons) {

    /** Copies the list. */
    public Rejection {
        reasons = List.copyOf(reasons);
    }
}
