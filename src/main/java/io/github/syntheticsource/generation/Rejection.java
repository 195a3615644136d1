package io.github.syntheticsource.generation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rejected candidate with the reasons.
 *
 * @param candidate the candidate as JSON, or null if there is none
 * @param reasons why it was rejected, one sentence each
 * @since 0.1.0
 */
public record Rejection(@Nullable String candidate, List<String> reasons) {

    /** Copies the list. */
    public Rejection {
        reasons = List.copyOf(reasons);
    }
}
