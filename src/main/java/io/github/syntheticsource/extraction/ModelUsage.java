package io.github.syntheticsource.extraction;

import org.jspecify.annotations.Nullable;

/**
 * The model calls and tokens that an extraction used.
 *
 * @param model the model's name as reported in its response, or null
 * @param calls the number of model calls
 * @param inputTokens input tokens as counted by the server; 0 if it did not count them
 * @param outputTokens output tokens, counted likewise
 * @since 0.1.0
 */
public record ModelUsage(@Nullable String model, int calls, long inputTokens, long outputTokens) {}
