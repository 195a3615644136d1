package io.github.syntheticsource.generation;

import org.jspecify.annotations.Nullable;

/**
 * One question to a chat model, answered in JSON of a given schema.
 *
 * @param system the system message: the part that stays the same from call to call
 * @param user the user message
 * @param schemaName the schema's name: 1 to 64 letters, digits, {@code _} or {@code -}
 * @param schema the JSON Schema of the answer, in the strict subset, minified
 * @param model the model asked for by the test, or null for the configured one
 * @param temperature the temperature asked for by the test, or null for the configured one
 * @param expectedTokens what sending and answering it may take, reckoned roughly, for budgets
 * @since 0.1.0
 */
public record ModelRequest(
        String system,
        String user,
        String schemaName,
        String schema,
        @Nullable String model,
        @Nullable Double temperature,
        long expectedTokens) {

    private static final int CHARACTERS_A_TOKEN = 4;

    /** About how many tokens so many characters are. */
    public static long tokens(long characters) {
        return characters / CHARACTERS_A_TOKEN;
    }
}
