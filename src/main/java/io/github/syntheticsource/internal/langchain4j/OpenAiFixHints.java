package io.github.syntheticsource.internal.langchain4j;

import io.github.syntheticsource.generation.ChatException.Kind;
import io.github.syntheticsource.generation.ModelRequest;

/** Hints for fixing failures of an OpenAI-compatible server: the settings to check, with their values. */
record OpenAiFixHints(OpenAiOptions options, ModelRequest request) {

    String of(Kind kind) {
        return switch (kind) {
            case AUTHENTICATION -> authentication();
            case NOT_FOUND ->
                "check %s, and the base URL (OPENAI_BASE_URL or synthetic.base-url; most end in /v1)."
                        .formatted(model());
            case INVALID_REQUEST ->
                "check %s and %s; the model must support structured output. If the request is too large, lower synthetic.batch-size."
                        .formatted(model(), temperature());
            case REFUSED ->
                "change the subject, the instructions or the examples, or use another model: check %s."
                        .formatted(model());
            case RATE_LIMITED -> "run again later, or lower synthetic.concurrency.";
            case TIMEOUT ->
                "raise synthetic.timeout [%s], lower synthetic.batch-size, or use a faster model: check %s."
                        .formatted(RetryState.seconds(options.timeout()), model());
            case UNAVAILABLE ->
                "start the server or run again later, and check the base URL (OPENAI_BASE_URL or"
                        + " synthetic.base-url) and the proxy of the JVM.";
            case MALFORMED ->
                "check that the base URL (OPENAI_BASE_URL or synthetic.base-url; most end in /v1) belongs to"
                        + " a server that speaks OpenAI's chat completions, and that it knows %s.".formatted(model());
            case INTERRUPTED ->
                "run again; a @Timeout of the test must be longer than synthetic.timeout [%s]."
                        .formatted(RetryState.seconds(options.timeout()));
        };
    }

    private String authentication() {
        return options.apiKey() == null
                ? "set OPENAI_API_KEY, which is not set, or unset OPENAI_BASE_URL to use the built-in generator."
                : "set a valid key in OPENAI_API_KEY, where this one comes from, or unset it and OPENAI_BASE_URL to use the"
                        + " built-in generator.";
    }

    private String model() {
        return request.model() == null
                ? "the model [%s] (OPENAI_MODEL or synthetic.model)".formatted(options.model())
                : "the model [%s] (attribute `model` of the test)".formatted(request.model());
    }

    private String temperature() {
        return request.temperature() == null
                ? "the temperature [%s] (synthetic.temperature)"
                        .formatted(options.temperature() == null ? "not set" : options.temperature())
                : "the temperature [%s] (attribute `temperature` of the test)".formatted(request.temperature());
    }
}
