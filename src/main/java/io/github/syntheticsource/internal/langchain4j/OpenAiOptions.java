package io.github.syntheticsource.internal.langchain4j;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Options for calls of an OpenAI-compatible server. Blank values count as absent.
 *
 * @param baseUrl the URL before {@code /chat/completions}, or null for that of OpenAI
 * @param apiKey the key, or null if the server requires none
 * @param model the model, unless a test requests another
 * @param temperature the temperature, unless a test requests another, or null for the default of the server
 * @param timeout the maximum duration of an attempt until the last byte of the response, and also the maximum total
 *     duration of the pauses between attempts
 * @param retries how often a request is sent again after a temporary failure
 */
public record OpenAiOptions(
        @Nullable String baseUrl,
        @Nullable String apiKey,
        String model,
        @Nullable Double temperature,
        Duration timeout,
        int retries) {

    /** The default number of retries. */
    public static final int DEFAULT_RETRIES = 3;

    /** Treats blank values as absent, and strips white space from the key and the URL. */
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

    /** Returns all options, but of the key only whether it is set. */
    @Override
    public String toString() {
        return "ModelOptions[baseUrl=%s, apiKey=%s, model=%s, temperature=%s, timeout=%s, retries=%d]"
                .formatted(BaseUrl.of(baseUrl), apiKey == null ? "none" : "set", model, temperature, timeout, retries);
    }

    private static @Nullable String strippedOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
