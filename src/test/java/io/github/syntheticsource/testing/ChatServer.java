package io.github.syntheticsource.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A chat completions endpoint over real HTTP on loopback. It answers with what the test says, remembers every call, and
 * refuses with status 400 what a strict endpoint would refuse; the test's function never sees such a call.
 */
public final class ChatServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final String BASE = "/v1";
    private static final String ENDPOINT = BASE + "/chat/completions";

    private final Function<Call, Reply> answer;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final LoopbackServer server;

    private ChatServer(Function<Call, Reply> answer) {
        this.answer = answer;
        server = new LoopbackServer(this::handle);
    }

    /** Starts a server that answers each call, on several threads at once, with what the function returns. */
    public static ChatServer answering(Function<Call, Reply> answer) {
        return new ChatServer(answer);
    }

    /** What a client is configured with, like {@code http://127.0.0.1:40123/v1}. */
    public String baseUrl() {
        return "http://" + server.address() + BASE;
    }

    /** The calls so far in the order they came, refused ones among them. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** Stops the server, also amid a delayed or stalled answer. */
    @Override
    public void close() {
        server.close();
    }

    private void handle(HttpConnection.Request request, HttpConnection connection)
            throws IOException, InterruptedException {
        var reply = replyTo(request);
        if (server.closesWithin(reply.delay())) {
            return;
        }
        if (reply.fault() != null) {
            connection.breakBy(reply.fault());
            return;
        }
        var bytes = reply.body().getBytes(UTF_8);
        connection.send(reply.status(), reply.headers(), bytes, reply.stalls() ? bytes.length + 1 : bytes.length);
        if (reply.stalls()) {
            server.awaitClose();
        }
    }

    private Reply replyTo(HttpConnection.Request request) {
        if (!request.target().equals("POST " + ENDPOINT)) {
            return Reply.error(
                    404, "Unknown target [%s], there is only [POST %s]".formatted(request.target(), ENDPOINT));
        }
        var call = remember(request);
        var violations = StrictRequest.violations(call.body());
        return violations.isEmpty() ? answerTo(call) : Reply.error(400, String.join("\n", violations));
    }

    private synchronized Call remember(HttpConnection.Request request) {
        var call = new Call(calls.size() + 1, request.headers(), request.body(), parsed(request.body()));
        calls.add(call);
        return call;
    }

    private Reply answerTo(Call call) {
        try {
            return answer.apply(call);
        } catch (RuntimeException | AssertionError e) {
            return Reply.error(500, "The test's own function failed: " + e);
        }
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /**
     * One request.
     *
     * @param number 1 for the first call of a server
     * @param rawBody the body as it came
     * @param body the body parsed, a missing node if it is no JSON
     */
    public record Call(int number, HttpHeaders headers, String rawBody, JsonNode body) {

        /** The system messages, one a line. */
        public String systemText() {
            return text("system", "developer");
        }

        /** The user messages, one a line. */
        public String userText() {
            return text("user");
        }

        /** The schema of the answer, a missing node if none is asked for. */
        public JsonNode schema() {
            return body.at("/response_format/json_schema/schema");
        }

        /** The one tool that is offered, a missing node if there is none. */
        public JsonNode tool() {
            return body.at("/tools/0/function");
        }

        /** Whether the answer must match the schema. */
        public boolean strict() {
            return body.at("/response_format/json_schema/strict").asBoolean();
        }

        /** The number of records the schema demands, if it is a wrapper of records. */
        public OptionalInt recordsAsked() {
            var minItems = schema().at("/properties/records/minItems");
            return minItems.isInt() ? OptionalInt.of(minItems.intValue()) : OptionalInt.empty();
        }

        /** The temperature, if one was sent. */
        public OptionalDouble temperature() {
            var temperature = body.path("temperature");
            return temperature.isNumber() ? OptionalDouble.of(temperature.doubleValue()) : OptionalDouble.empty();
        }

        /** The model asked for. */
        public String model() {
            return body.path("model").asText();
        }

        /** The header that carries the key, if it was sent. */
        public Optional<String> authorization() {
            return headers.firstValue("Authorization");
        }

        private String text(String... roles) {
            return elements(body.path("messages"))
                    .filter(message ->
                            List.of(roles).contains(message.path("role").asText()))
                    .map(message -> text(message.path("content")))
                    .collect(joining("\n"));
        }

        private static String text(JsonNode content) {
            return content.isArray()
                    ? elements(content).map(part -> part.path("text").asText()).collect(joining())
                    : content.asText();
        }

        private static Stream<JsonNode> elements(JsonNode array) {
            return StreamSupport.stream(array.spliterator(), false);
        }
    }

    /**
     * One answer: a completion, an error or a broken connection.
     *
     * @param delay how long the server waits before the first byte
     * @param stalls whether the last byte never comes, until the server closes
     * @param fault what becomes of the connection instead of the answer
     */
    public record Reply(
            int status,
            Map<String, String> headers,
            String body,
            Duration delay,
            boolean stalls,
            @Nullable SocketFault fault) {

        /** The model that completions name. */
        public static final String MODEL = "test-model-2026-01-01";

        private static final int PROMPT_TOKENS = 120;
        private static final int CHARACTERS_A_TOKEN = 4;

        /** A completion of as many records as are asked for, each given as JSON, by its number from 0. */
        public static Reply recordsFor(Call call, IntFunction<String> json) {
            return records(IntStream.range(0, call.recordsAsked().orElseThrow())
                    .mapToObj(json)
                    .toList());
        }

        /** A completion of the records in the wrapper that was asked for, each given as JSON. */
        public static Reply records(List<String> jsonRecords) {
            return content("{\"records\":[" + String.join(",", jsonRecords) + "]}");
        }

        /** A completion with this text. */
        public static Reply content(String text) {
            return completion("stop", message -> message.put("content", text));
        }

        /** A completion that calls a tool, once for each text of arguments. */
        public static Reply toolCall(String name, String... arguments) {
            return completion("tool_calls", message -> putCalls(message.putNull("content"), name, arguments));
        }

        /** A completion that ran into the limit of tokens amid the arguments of a tool. */
        public static Reply truncatedToolCall(String name, String arguments) {
            return completion("length", message -> putCalls(message.putNull("content"), name, arguments));
        }

        /** A completion that ran into the limit of tokens after this text. */
        public static Reply truncated(String text) {
            return completion("length", message -> message.put("content", text));
        }

        /** A completion in which the model declines, saying why. */
        public static Reply refusal(String why) {
            return completion("stop", message -> message.putNull("content").put("refusal", why));
        }

        /** A completion that a content filter emptied. */
        public static Reply contentFilter() {
            return completion("content_filter", message -> message.putNull("content"));
        }

        /** A completion whose content is null, though nothing went wrong. */
        public static Reply nullContent() {
            return completion("stop", message -> message.putNull("content"));
        }

        /** Any status with any body. */
        public static Reply status(int status, String body) {
            return new Reply(status, Map.of("Content-Type", "application/json"), body, Duration.ZERO, false, null);
        }

        /** An error the way OpenAI words it. */
        public static Reply error(int status, String message) {
            var body = JSON.createObjectNode();
            body.putObject("error").put("message", message).put("type", "invalid_request_error");
            return status(status, body.toString());
        }

        /** Status 200 with any body, be it JSON or not. */
        public static Reply raw(String body) {
            return status(200, body);
        }

        /** Status 200 and the first bytes of a body that never ends, until the server closes. */
        public static Reply stalledBody(String firstPart) {
            var whole = raw(firstPart);
            return new Reply(whole.status, whole.headers, firstPart, whole.delay, true, null);
        }

        /** No answer: the connection breaks. */
        public static Reply broken(SocketFault fault) {
            return new Reply(200, Map.of(), "", Duration.ZERO, false, fault);
        }

        /** The same with one more header. */
        public Reply withHeader(String name, String value) {
            var more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Reply(status, Map.copyOf(more), body, delay, stalls, fault);
        }

        /** The same, begun only after a while. */
        public Reply after(Duration delay) {
            return new Reply(status, headers, body, delay, stalls, fault);
        }

        /** The same completion with other counts. By default the prompt has 120 tokens, and four characters are one. */
        public Reply withUsage(int promptTokens, int completionTokens) {
            return edited(completion -> putUsage(completion, promptTokens, completionTokens));
        }

        /** The same completion without any counts, as some servers send it. */
        public Reply withoutUsage() {
            return edited(completion -> completion.remove("usage"));
        }

        private Reply edited(Consumer<ObjectNode> edit) {
            if (!(parsed(body) instanceof ObjectNode completion)) {
                throw new IllegalStateException("only a completion has usage, but the body is [%s]".formatted(body));
            }
            edit.accept(completion);
            return new Reply(status, headers, completion.toString(), delay, stalls, fault);
        }

        private static Reply completion(String finishReason, Consumer<ObjectNode> content) {
            var completion = JSON.createObjectNode()
                    .put("id", "chatcmpl-test")
                    .put("object", "chat.completion")
                    .put("created", 1_767_225_600)
                    .put("model", MODEL)
                    .put("system_fingerprint", "fp_test");
            var choice = completion.putArray("choices").addObject().put("index", 0);
            var message = choice.putObject("message").put("role", "assistant").putNull("refusal");
            content.accept(message);
            choice.putNull("logprobs").put("finish_reason", finishReason);
            putUsage(completion, PROMPT_TOKENS, message.path("content").asText().length() / CHARACTERS_A_TOKEN + 1);
            return raw(completion.toString());
        }

        private static void putCalls(ObjectNode message, String name, String... arguments) {
            var calls = message.putArray("tool_calls");
            for (var text : arguments) {
                calls.addObject()
                        .put("id", "call_" + calls.size())
                        .put("type", "function")
                        .putObject("function")
                        .put("name", name)
                        .put("arguments", text);
            }
        }

        private static void putUsage(ObjectNode completion, int promptTokens, int completionTokens) {
            completion
                    .putObject("usage")
                    .put("prompt_tokens", promptTokens)
                    .put("completion_tokens", completionTokens)
                    .put("total_tokens", promptTokens + completionTokens);
        }
    }
}
