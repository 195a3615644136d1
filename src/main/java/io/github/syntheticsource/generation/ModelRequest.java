package io.github.syntheticsource.generation;

import org.jspecify.annotations.Nullable;

/**
 * A request to a chat model whose response is JSON of a given schema.
 *
 * @param system the system message, which is the same for all calls of a set
 * @param user the user message
 * @param schemaName the schema's name: 1 to 64 letters, digits, {@code _} or {@code -}
 * @param schema the JSON Schema of the response, in the subset for strict structured output, minified
 * @param model the model that the test requests, or null for the configured one
 * @param temperature the temperature that the test requests, or null for the configured one
 * @param expectedTokens the token estimate for request and response, used for budgets
 * @since 0.1.0
 */
public record ModelRequest(
        String system,
        String user,
        String schemaName,
        String schema,
        @Nullable String model,
        @Nullable Double temperature,
        long expectedTokens) {}
