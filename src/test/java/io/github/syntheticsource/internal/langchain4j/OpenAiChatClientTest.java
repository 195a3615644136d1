package io.github.syntheticsource.internal.langchain4j;

import static io.github.syntheticsource.internal.langchain4j.TestChats.KEY;
import static io.github.syntheticsource.internal.langchain4j.TestChats.QUESTION;
import static io.github.syntheticsource.internal.langchain4j.TestChats.SCHEMA;
import static io.github.syntheticsource.internal.langchain4j.TestChats.asking;
import static io.github.syntheticsource.internal.langchain4j.TestChats.chat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.syntheticsource.generation.ModelRequest;
import io.github.syntheticsource.generation.ModelResponse;
import io.github.syntheticsource.generation.ModelResponse.Finish;
import io.github.syntheticsource.generation.Usage;
import io.github.syntheticsource.testing.ChatServer;
import io.github.syntheticsource.testing.ChatServer.Call;
import io.github.syntheticsource.testing.ChatServer.Reply;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenAiChatClientTest {

    private static ModelResponse answerTo(Reply reply) {
        try (var server = ChatServer.answering(call -> reply)) {
            return chat(server).send(QUESTION);
        }
    }

    private static Call callOf(OpenAiOptions options, ModelRequest request, Function<String, String> baseUrl) {
        try (var server = ChatServer.answering(call -> Reply.content("{}"))) {
            var there = new OpenAiOptions(
                    baseUrl.apply(server.baseUrl()),
                    options.apiKey(),
                    options.model(),
                    options.temperature(),
                    options.timeout(),
                    options.retries());
            chat(there).send(request);
            return server.calls().get(0);
        }
    }

    private static Call callOf(OpenAiOptions options, ModelRequest request) {
        return callOf(options, request, Function.identity());
    }

    private static Call callOf(ModelRequest request) {
        return callOf(TestChats.options("http://replaced"), request);
    }

    @Test
    void sendsTheSchemaVerbatimAndStrict() throws Exception {
        var call = callOf(QUESTION);

        assertThat(call.schema()).isEqualTo(new JsonMapper().readTree(SCHEMA));
        assertThat(call.schema().toString()).isEqualTo(SCHEMA);
        assertThat(call.strict()).isTrue();
        assertThat(call.body().at("/response_format/type").asText()).isEqualTo("json_schema");
        assertThat(call.body().at("/response_format/json_schema/name").asText()).isEqualTo("MedicalBilling");
    }

    @Test
    void sendsBothMessagesAsTheyAre() {
        var call = callOf(QUESTION);

        assertThat(call.systemText()).isEqualTo(QUESTION.system());
        assertThat(call.userText()).isEqualTo(QUESTION.user());
    }

    @Test
    void leavesOutABlankSystemMessage() {
        var call = callOf(new ModelRequest(" ", "Hello", "Echo", SCHEMA, null, null, 0));

        assertThat(call.body().path("messages")).hasSize(1);
    }

    @Test
    void sendsModelAndTemperatureOfTheSettings() {
        var plain = TestChats.options("http://replaced");
        var options = new OpenAiOptions(null, KEY, "small-model", 0.25, plain.timeout(), 0);

        var call = callOf(options, QUESTION);

        assertThat(call.model()).isEqualTo("small-model");
        assertThat(call.temperature()).hasValue(0.25);
    }

    @Test
    void sendsModelAndTemperatureOfTheTestInstead() {
        var call = callOf(new ModelRequest("System", "User", "Echo", SCHEMA, "large-model", 1.5, 0));

        assertThat(call.model()).isEqualTo("large-model");
        assertThat(call.temperature()).hasValue(1.5);
    }

    @Test
    void sendsNoTemperatureUnlessOneIsSet() {
        assertThat(callOf(QUESTION).temperature()).isEmpty();
    }

    @Test
    void authorizesWithTheKey() {
        assertThat(callOf(QUESTION).authorization()).hasValue("Bearer " + KEY);
    }

    @ParameterizedTest
    @CsvSource(
            value = {"null", "''", "'  '"},
            nullValues = "null")
    void authorizesNotAtAllWithoutAKey(String key) {
        var options = new OpenAiOptions(null, key, "small-model", null, TestChats.TIMEOUT, 0);

        assertThat(callOf(options, QUESTION).authorization()).isEmpty();
    }

    @Test
    void dropsTheLineBreakOfACopiedKey() {
        var options = new OpenAiOptions(null, " " + KEY + "\n", "small-model", null, TestChats.TIMEOUT, 0);

        assertThat(callOf(options, QUESTION).authorization()).hasValue("Bearer " + KEY);
    }

    @Test
    void offersNoUpgradeToHttp2() {
        var headers = callOf(QUESTION).headers().map();

        assertThat(headers).doesNotContainKeys("Upgrade", "Http2-settings", "HTTP2-Settings");
        assertThat(headers.toString()).doesNotContainIgnoringCase("h2c").doesNotContainIgnoringCase("upgrade");
    }

    @ParameterizedTest
    @CsvSource({"http://,http://bob:secret@", "/v1,/v1/", "/v1,/v1?api-version=2024-10-21#x"})
    void reachesTheServerThroughAnyFormOfItsAddress(String part, String instead) {
        var call = callOf(TestChats.options("http://replaced"), QUESTION, url -> url.replace(part, instead));

        assertThat(call.number()).isOne();
        assertThat(call.authorization()).hasValue("Bearer " + KEY);
    }

    @Test
    void answersWithTextModelAndUsage() {
        var response = answerTo(Reply.content("{\"patient\":\"Zoë\"}").withUsage(412, 166));

        assertThat(response.text()).isEqualTo("{\"patient\":\"Zoë\"}");
        assertThat(response.finish()).isEqualTo(Finish.STOP);
        assertThat(response.model()).isEqualTo(Reply.MODEL);
        assertThat(response.usage()).isEqualTo(new Usage(1, 0, 412, 0, 166));
    }

    @Test
    void countsTheTokensThatTheServerTookFromItsCache() {
        var response = answerTo(Reply.raw("""
                {"model":"m","choices":[{"message":{"role":"assistant","content":"{}"},"finish_reason":"stop"}],
                 "usage":{"prompt_tokens":100,"completion_tokens":7,"total_tokens":107,
                          "prompt_tokens_details":{"cached_tokens":64}}}"""));

        assertThat(response.usage()).isEqualTo(new Usage(1, 0, 100, 64, 7));
    }

    @Test
    void countsOneCallWhereTheServerCountsNothing() {
        assertThat(answerTo(Reply.content("{}").withoutUsage()).usage()).isEqualTo(new Usage(1, 0, 0, 0, 0));
    }

    @Test
    void saysThatTheAnswerIsCut() {
        var response = answerTo(Reply.truncated("{\"patient\":\"Zo"));

        assertThat(response.finish()).isEqualTo(Finish.LENGTH);
        assertThat(response.text()).isEqualTo("{\"patient\":\"Zo");
    }

    @Test
    void saysThatTheAnswerWasFiltered() {
        var response = answerTo(Reply.contentFilter());

        assertThat(response.finish()).isEqualTo(Finish.FILTERED);
        assertThat(response.text()).isNull();
    }

    @Test
    void handsOutAnAnswerWithoutContent() {
        var response = answerTo(Reply.nullContent());

        assertThat(response.finish()).isEqualTo(Finish.STOP);
        assertThat(response.text()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"'\"tool_calls\"'", "'\"eos\"'", "null"})
    void saysThatItKnowsNotWhyTheModelStopped(String reason) {
        var response = answerTo(
                Reply.raw("{\"choices\":[{\"message\":{\"content\":\"{}\"},\"finish_reason\":" + reason + "}]}"));

        assertThat(response.finish()).isEqualTo(Finish.UNKNOWN);
        assertThat(response.model()).isNull();
    }

    @Test
    void givesEachOf32ThreadsItsOwnAnswer() throws Exception {
        var threads = Executors.newFixedThreadPool(32);
        try (var server = ChatServer.answering(call -> Reply.content(call.userText()))) {
            var chat = chat(server);
            var questions = IntStream.range(0, 128)
                    .mapToObj(i -> (Callable<String>)
                            () -> chat.send(asking("Number " + i)).text())
                    .toList();

            var answers = threads.invokeAll(questions);

            for (var i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get()).isEqualTo("Number " + i);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
