package io.github.syntheticsource.generation;

import io.github.syntheticsource.Preferences;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a generator of texts is asked for in one call.
 *
 * @param facts what each text has to state, in order, at least one
 * @param preferences how they are to be written
 * @param model the model asked for by the test, or null for the configured one
 * @param temperature the temperature asked for by the test, or null for the configured one
 * @param round 0 when these texts are asked for the first time, then 1, 2, …
 * @param rejected what was written for these facts in the last round and fell, with the reason
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
