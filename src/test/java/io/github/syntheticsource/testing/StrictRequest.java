package io.github.syntheticsource.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import java.util.regex.Pattern;

/** What a strict endpoint refuses in the body of a chat completions request. */
final class StrictRequest {

    private static final Set<String> PARAMETERS = Set.of(
            "audio",
            "frequency_penalty",
            "logit_bias",
            "logprobs",
            "max_completion_tokens",
            "max_tokens",
            "messages",
            "metadata",
            "modalities",
            "model",
            "n",
            "parallel_tool_calls",
            "prediction",
            "presence_penalty",
            "prompt_cache_key",
            "reasoning_effort",
            "response_format",
            "safety_identifier",
            "seed",
            "service_tier",
            "stop",
            "store",
            "stream",
            "stream_options",
            "temperature",
            "tool_choice",
            "tools",
            "top_logprobs",
            "top_p",
            "user",
            "verbosity",
            "web_search_options");
    private static final Set<String> ROLES = Set.of("system", "developer", "user", "assistant", "tool");
    private static final Set<String> ANSWER_TYPES = Set.of("text", "json_object", "json_schema");
    private static final Pattern SCHEMA_NAME = Pattern.compile("[a-zA-Z0-9_-]{1,64}");
    private static final int HOTTEST = 2;

    private final List<String> violations = new ArrayList<>();

    private StrictRequest() {}

    /** Checks a body; empty if the endpoint would take it. */
    static List<String> violations(JsonNode body) {
        var request = new StrictRequest();
        if (body.isObject()) {
            request.check(body);
        } else {
            request.violations.add("The body is not a JSON object");
        }
        return List.copyOf(request.violations);
    }

    private void check(JsonNode body) {
        body.properties().stream()
                .map(Entry::getKey)
                .filter(name -> !PARAMETERS.contains(name))
                .forEach(name -> violations.add("Unknown parameter [%s]".formatted(name)));
        require(!body.path("model").asText().isEmpty(), "Missing required parameter [model]");
        require(!body.path("messages").isEmpty(), "Missing required parameter [messages]");
        body.path("messages").forEach(this::message);
        temperature(body.path("temperature"));
        require(!body.path("stream").asBoolean(), "This server does not stream");
        body.path("tools").forEach(tool -> tool(tool.path("function")));
        require(!body.has("tool_choice") || body.has("tools"), "tool_choice needs tools");
        if (body.has("response_format")) {
            responseFormat(body.path("response_format"));
        }
    }

    private void tool(JsonNode function) {
        var name = function.path("name").asText();
        require(SCHEMA_NAME.matcher(name).matches(), "The tool's name [%s] is not %s".formatted(name, SCHEMA_NAME));
        if (function.path("strict").asBoolean()) {
            StrictSubset.violations(function.path("parameters")).stream()
                    .map(violation -> "Invalid parameters of [%s] under strict: %s".formatted(name, violation))
                    .forEach(violations::add);
        }
    }

    private void temperature(JsonNode temperature) {
        var inRange = temperature.asDouble(-1) >= 0 && temperature.asDouble() <= HOTTEST;
        require(temperature.isMissingNode() || inRange, "temperature [%s] is not in 0..2".formatted(temperature));
    }

    private void message(JsonNode message) {
        var role = message.path("role").asText();
        require(ROLES.contains(role), "Unknown role [%s]".formatted(role));
        var content = message.path("content");
        require(content.isTextual() || !content.isEmpty(), "The [%s] message has no content".formatted(role));
    }

    private void responseFormat(JsonNode format) {
        var type = format.path("type").asText();
        require(ANSWER_TYPES.contains(type), "Unknown response_format.type [%s]".formatted(type));
        if (type.equals("json_schema")) {
            schema(format.path("json_schema"));
        }
    }

    private void schema(JsonNode wanted) {
        var name = wanted.path("name").asText();
        require(SCHEMA_NAME.matcher(name).matches(), "The schema's name [%s] is not %s".formatted(name, SCHEMA_NAME));
        require(wanted.path("schema").isObject(), "The schema [%s] is not an object".formatted(name));
        if (wanted.path("strict").asBoolean()) {
            StrictSubset.violations(wanted.path("schema")).stream()
                    .map(violation -> "Invalid schema [%s] under strict: %s".formatted(name, violation))
                    .forEach(violations::add);
        }
    }

    private void require(boolean satisfied, String otherwise) {
        if (!satisfied) {
            violations.add(otherwise);
        }
    }
}
