package io.github.syntheticsource.extraction;

import org.jspecify.annotations.Nullable;

/**
 * What an extraction took of a model.
 *
 * @param model the model that answered, as it names itself, or null
 * @param calls answers of the model
 * @param inputTokens tokens sent, as the server counted them; 0 if it did not
 * @param outputTokens tokens answered
 * @since 0.1.0
 */
public record ModelUsage(@Nullable String model, int calls, long inputTokens, long outputTokens) {}
