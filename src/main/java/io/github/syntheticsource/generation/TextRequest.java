package io.github.syntheticsource.generation;

import io.github.syntheticsource.Preferences;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request for texts, passed to a {@link TextGenerator}.
 *
 * @param facts the content of each text, in order, at least one
 * @param preferences style and length of the texts
 * @param model the model that the test requests, or null for the configured one
 * @param temperature the temperature that the test requests, or null for the configured one
 * @param round how often these texts have been requested before: 0 for the first request, then 1, 2, …
 * @param rejected the texts that were rejected in the previous round, with the reasons
 * @since 0.1.0
 */
public record TextRequest(
        List<TextContent> facts,
        Preferences preferences,
        @Nullable String model,
        @Nullable Double temperature,
        int round,
        List<Rejection> rejected) {

    /** Copies the lists. */
    public TextRequest {
        facts = List.copyOf(facts);
        rejected = List.copyOf(rejected);
    }
}
