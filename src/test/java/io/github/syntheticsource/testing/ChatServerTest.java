package io.github.syntheticsource.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.output.FinishReason;
import io.github.syntheticsource.testing.ChatServer.Call;
import io.github.syntheticsource.testing.ChatServer.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ChatServerTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String MINIMAL = "{'model':'m','messages':[{'role':'user','content':'hi'}]}";
    private static final String SCHEMA = """
            {"type":"object","properties":{"records":{"type":"array","minItems":2,"maxItems":2,\
            "items":{"type":"string"}}},"required":["records"],"additionalProperties":false}""";

    @Test
    void answersLangchain4jAndRemembersTheCall() {
        try (var server = ChatServer.answering(call -> Reply.records(List.of("\"a\"", "\"b\"")))) {
            var response = model(server).chat(request("Bills", SCHEMA));

            assertThat(response.aiMessage().text()).isEqualTo("{\"records\":[\"a\",\"b\"]}");
            assertThat(response.finishReason()).isEqualTo(FinishReason.STOP);
            assertThat(response.modelName()).isEqualTo("test-model-2026-01-01");
            assertThat(response.tokenUsage().inputTokenCount()).isEqualTo(120);
            assertThat(response.tokenUsage().outputTokenCount()).isEqualTo(6);
            assertThat(server.calls()).singleElement().satisfies(call -> {
                assertThat(call.number()).isOne();
                assertThat(call.systemText()).isEqualTo("Be brief.");
                assertThat(call.userText()).isEqualTo("Zoë?\nAnd now?");
                assertThat(call.schema().toString()).isEqualTo(SCHEMA);
                assertThat(call.recordsAsked()).hasValue(2);
                assertThat(call.strict()).isTrue();
                assertThat(call.temperature()).hasValue(0.7);
                assertThat(call.model()).isEqualTo("gpt-test");
                assertThat(call.authorization()).hasValue("Bearer secret");
                assertThat(call.headers().firstValue("content-type")).hasValue("application/json");
                assertThat(call.rawBody()).contains("Zoë?");
            });
        }
    }

    @Test
    void aCallWithoutFormatHasNoneOfIts() throws Exception {
        try (var server = ChatServer.answering(call -> Reply.content("hello"))) {
            assertThat(post(server, MINIMAL).statusCode()).isEqualTo(200);

            assertThat(server.calls()).singleElement().satisfies(call -> {
                assertThat(call.schema().isMissingNode()).isTrue();
                assertThat(call.strict()).isFalse();
                assertThat(call.recordsAsked()).isEmpty();
                assertThat(call.temperature()).isEmpty();
                assertThat(call.authorization()).isEmpty();
                assertThat(call.systemText()).isEmpty();
            });
        }
    }

    static Stream<Arguments> completions() {
        return Stream.of(
                Arguments.of(Reply.content("Zoë\n\"x\""), "stop", "\"Zoë\\n\\\"x\\\"\"", "null"),
                Arguments.of(Reply.truncated("{\"a"), "length", "\"{\\\"a\"", "null"),
                Arguments.of(Reply.refusal("no"), "stop", "null", "\"no\""),
                Arguments.of(Reply.contentFilter(), "content_filter", "null", "null"),
                Arguments.of(Reply.nullContent(), "stop", "null", "null"));
    }

    @ParameterizedTest
    @MethodSource("completions")
    void aCompletionHasTheShapeOfTheProtocol(Reply reply, String finishReason, String content, String refusal)
            throws Exception {
        try (var server = ChatServer.answering(call -> reply)) {
            var completion = JSON.readTree(post(server, MINIMAL).body());

            assertThat(completion.at("/choices/0/finish_reason").asText()).isEqualTo(finishReason);
            assertThat(completion.at("/choices/0/message/content").toString()).isEqualTo(content);
            assertThat(completion.at("/choices/0/message/refusal").toString()).isEqualTo(refusal);
            assertThat(completion.path("system_fingerprint").asText()).isEqualTo("fp_test");
            assertThat(completion.at("/usage/total_tokens").asInt()).isGreaterThan(120);
        }
    }

    @Test
    void aRefusalIsOneForLangchain4j() {
        try (var server = ChatServer.answering(call -> Reply.refusal("I would rather not"))) {
            assertThatExceptionOfType(ContentFilteredException.class)
                    .isThrownBy(() -> model(server).chat(request("Bills", SCHEMA)))
                    .withMessageContaining("I would rather not");
        }
    }

    @Test
    void usageCanBeSetOrLeftOut() throws Exception {
        var counted = JSON.readTree(Reply.content("x").withUsage(7, 5).body());
        var uncounted = JSON.readTree(Reply.content("x").withoutUsage().body());

        assertThat(counted.path("usage"))
                .hasToString("{\"prompt_tokens\":7,\"completion_tokens\":5,\"total_tokens\":12}");
        assertThat(uncounted.has("usage")).isFalse();
        assertThat(uncounted.at("/choices/0/message/content").asText()).isEqualTo("x");
        assertThatIllegalStateException()
                .isThrownBy(() -> Reply.raw("<html>").withoutUsage())
                .withMessage("only a completion has usage, but the body is [<html>]");
    }

    @Test
    void answersInTurnByTheCallsNumber() throws Exception {
        Function<Call, Reply> busyOnce = call -> call.number() == 1
                ? Reply.status(429, "{}").withHeader("Retry-After", "1")
                : Reply.content("there you are");
        try (var server = ChatServer.answering(busyOnce)) {
            var first = post(server, MINIMAL);
            var second = post(server, MINIMAL);

            assertThat(first.statusCode()).isEqualTo(429);
            assertThat(first.body()).isEqualTo("{}");
            assertThat(first.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(second.statusCode()).isEqualTo(200);
            assertThat(second.body()).contains("there you are");
        }
    }

    @ParameterizedTest
    @CsvSource({"'<html>not JSON</html>'", "''", "'{}'"})
    void sendsAnyBody(String body) throws Exception {
        try (var server = ChatServer.answering(call -> Reply.raw(body))) {
            var response = post(server, MINIMAL);

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).isEqualTo(body);
        }
    }

    @Test
    void anAnswerCanComeLate() throws Exception {
        try (var server = ChatServer.answering(call -> Reply.content("late").after(Duration.ofMillis(300)))) {
            var start = System.nanoTime();

            assertThat(post(server, MINIMAL).statusCode()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        }
    }

    @Test
    void aBodyCanStallBehindItsHeaders() throws Exception {
        CompletableFuture<Integer> next;
        try (var server = ChatServer.answering(call -> Reply.stalledBody("{\"choices\":"))) {
            var response = HTTP.send(posting(server, MINIMAL), BodyHandlers.ofInputStream());
            var body = response.body();

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(body.readNBytes(11)).asString(UTF_8).isEqualTo("{\"choices\":");
            next = CompletableFuture.supplyAsync(() -> readByte(body));
            assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> next.get(200, TimeUnit.MILLISECONDS));
        }
        assertThat(next)
                .failsWithin(Duration.ofSeconds(5))
                .withThrowableThat()
                .havingRootCause()
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionCanBreak(SocketFault fault) throws Exception {
        try (var server = ChatServer.answering(
                call -> call.number() == 1 ? Reply.broken(fault) : Reply.content("on a new connection"))) {
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> post(server, MINIMAL));
            assertThat(server.calls()).hasSize(1);

            assertThat(post(server, MINIMAL).body()).contains("on a new connection");
        }
    }

    @Test
    void asManyRecordsComeAsAreAskedFor() {
        try (var server = ChatServer.answering(call -> Reply.recordsFor(call, number -> "\"" + number + "\""))) {
            assertThat(model(server).chat(request("Bills", SCHEMA)).aiMessage().text())
                    .isEqualTo("{\"records\":[\"0\",\"1\"]}");
        }
    }

    @Test
    void aClosedServerEndsItsConnectionsAndTakesNoMore() throws Exception {
        var server = ChatServer.answering(call -> Reply.content("hello"));
        post(server, MINIMAL);

        server.close();

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> post(server, MINIMAL));
        assertThat(server.calls()).hasSize(1);
    }

    @Test
    void answersManyAtOnce() {
        try (var server =
                ChatServer.answering(call -> Reply.content(call.userText()).after(Duration.ofMillis(200)))) {
            var start = System.nanoTime();
            var responses = IntStream.range(0, 32)
                    .mapToObj(i ->
                            HTTP.sendAsync(posting(server, MINIMAL.replace("hi", "hi" + i)), BodyHandlers.ofString()))
                    .toList();

            assertThat(responses)
                    .extracting(response -> response.join().body())
                    .allSatisfy(body -> assertThat(body).contains("hi"))
                    .doesNotHaveDuplicates();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
            assertThat(server.calls())
                    .extracting(Call::number)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 32).boxed().toList());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            not JSON                                                      | The body is not a JSON object
            {'model':'m'} {}                                              | The body is not a JSON object
            {'messages':[{'role':'user','content':'hi'}]}                 | Missing required parameter [model]
            {'model':'m'}                                                 | Missing required parameter [messages]
            {'model':'m','messages':[]}                                   | Missing required parameter [messages]
            {'model':'m','messages':[{'role':'boss','content':'hi'}]}     | Unknown role [boss]
            {'model':'m','messages':[{'role':'user'}]}                    | The [user] message has no content
            """)
    void refusesWhatAStrictEndpointRefuses(String body, String why) throws Exception {
        try (var server = ChatServer.answering(call -> Reply.content("not reached"))) {
            var response = post(server, body);

            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(errorOf(response)).isEqualTo(why);
            assertThat(server.calls()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            'temprature':1             | Unknown parameter [temprature]
            'temperature':2.1          | temperature [2.1] is not in 0..2
            'temperature':'hot'        | temperature ["hot"] is not in 0..2
            'stream':true              | This server does not stream
            'response_format':{}       | Unknown response_format.type []
            """)
    void refusesAParameter(String parameter, String why) throws Exception {
        try (var server = ChatServer.answering(call -> Reply.content("not reached"))) {
            var response = post(server, MINIMAL.replaceFirst("}$", "," + parameter + "}"));

            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(errorOf(response)).isEqualTo(why);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Zoë's | {"type":"object"} | The schema's name [Zoë's] is not [a-zA-Z0-9_-]{1,64}
            Bill  | {"type":"object"} | Invalid schema [Bill] under strict: $: an object needs at least one property
            Bill  | {"type":"array"}  | Invalid schema [Bill] under strict: $: the root must be of type object
            """)
    void refusesASchema(String name, String schema, String why) {
        try (var server = ChatServer.answering(call -> Reply.content("not reached"))) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> model(server).chat(request(name, schema)))
                    .withMessageContaining(why);
        }
    }

    @Test
    void knowsOneTargetOnly() throws Exception {
        try (var server = ChatServer.answering(call -> Reply.content("not reached"))) {
            var uri = URI.create(server.baseUrl() + "/models");
            var response = HTTP.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());

            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(errorOf(response))
                    .isEqualTo("Unknown target [GET /v1/models], there is only [POST /v1/chat/completions]");
            assertThat(server.calls()).isEmpty();
        }
    }

    @Test
    void saysThatTheTestsOwnFunctionFailed() throws Exception {
        Function<Call, Reply> broken = call -> {
            throw new AssertionError("expected another prompt");
        };
        try (var server = ChatServer.answering(broken)) {
            var response = post(server, MINIMAL);

            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(errorOf(response)).contains("The test's own function failed", "expected another prompt");
        }
    }

    private static ChatModel model(ChatServer server) {
        return OpenAiChatModel.builder()
                .baseUrl(server.baseUrl())
                .apiKey("secret")
                .modelName("gpt-test")
                .temperature(0.7)
                .strictJsonSchema(true)
                .maxRetries(0)
                .build();
    }

    private static ChatRequest request(String name, String schema) {
        var format = ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(JsonSchema.builder()
                        .name(name)
                        .rootElement(JsonRawSchema.from(schema))
                        .build())
                .build();
        return ChatRequest.builder()
                .messages(SystemMessage.from("Be brief."), UserMessage.from("Zoë?"), UserMessage.from("And now?"))
                .responseFormat(format)
                .build();
    }

    private static HttpResponse<String> post(ChatServer server, String body) throws IOException, InterruptedException {
        return HTTP.send(posting(server, body), BodyHandlers.ofString());
    }

    private static HttpRequest posting(ChatServer server, String singleQuoted) {
        return HttpRequest.newBuilder(URI.create(server.baseUrl() + "/chat/completions"))
                .POST(BodyPublishers.ofString(singleQuoted.replace('\'', '"')))
                .build();
    }

    private static int readByte(InputStream body) {
        try {
            return body.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String errorOf(HttpResponse<String> response) throws JsonProcessingException {
        JsonNode error = JSON.readTree(response.body());
        return error.at("/error/message").asText();
    }
}
