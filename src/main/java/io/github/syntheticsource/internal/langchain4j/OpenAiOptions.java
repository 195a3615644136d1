package io.github.syntheticsource.internal.langchain4j;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Internal. How to reach an OpenAI-compatible server; blank counts as absent.
 *
 * @param baseUrl the address before {@code /chat/completions}, or null for OpenAI's own
 * @param apiKey the key, or null for a server that wants none
 * @param model the model asked unless a test names another
 * @param temperature the temperature unless a test names another, or null for the server's default
 * @param timeout how long an attempt may take from its start to the last byte of the answer, and how long the pauses
 *     between attempts may take together
 * @param retries how often a request that failed for a passing reason is sent again
 */
public record OpenAiOptions(
        @Nullable String baseUrl,
        @Nullable String apiKey,
        String model,
        @Nullable Double temperature,
        Duration timeout,
        int retries) {

    /** How often a request is sent again unless said otherwise. */
    public static final int DEFAULT_RETRIES = 3;

    /** Takes blank for absent, and drops the white space that a copied key or address drags along. */
    public OpenAiOptions {
        baseUrl = strippedOrNull(baseUrl);
        apiKey = strippedOrNull(apiKey);
        model = model.strip();
        if (model.isEmpty()) {
            throw new IllegalArgumentException("model must not be blank");
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("timeout must be positive but was " + timeout);
        }
        if (retries < 0) {
            throw new IllegalArgumentException("retries must be at least 0 but was " + retries);
        }
    }

    /** Everything but the key, of which it only says whether there is one. */
    @Override
    public String toString() {
        return "ModelOptions[baseUrl=%s, apiKey=%s, model=%s, temperature=%s, timeout=%s, retries=%d]"
                .formatted(BaseUrl.of(baseUrl), apiKey == null ? "none" : "set", model, temperature, timeout, retries);
    }

    private static @Nullable String strippedOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
