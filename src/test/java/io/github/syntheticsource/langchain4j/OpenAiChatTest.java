package io.github.syntheticsource.langchain4j;

import static io.github.syntheticsource.langchain4j.Chats.KEY;
import static io.github.syntheticsource.langchain4j.Chats.QUESTION;
import static io.github.syntheticsource.langchain4j.Chats.SCHEMA;
import static io.github.syntheticsource.langchain4j.Chats.asking;
import static io.github.syntheticsource.langchain4j.Chats.chat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.syntheticsource.generation.ChatAnswer;
import io.github.syntheticsource.generation.ChatAnswer.Finish;
import io.github.syntheticsource.generation.ChatQuestion;
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

class OpenAiChatTest {

    private static ChatAnswer answerTo(Reply reply) {
        try (var server = ChatServer.answering(call -> reply)) {
            return chat(server).ask(QUESTION);
        }
    }

    private static Call callOf(ModelOptions options, ChatQuestion question, Function<String, String> baseUrl) {
        try (var server = ChatServer.answering(call -> Reply.content("{}"))) {
            var there = new ModelOptions(
                    baseUrl.apply(server.baseUrl()),
                    options.apiKey(),
                    options.model(),
                    options.temperature(),
                    options.timeout(),
                    options.retries());
            chat(there).ask(question);
            return server.calls().get(0);
        }
    }

    private static Call callOf(ModelOptions options, ChatQuestion question) {
        return callOf(options, question, Function.identity());
    }

    private static Call callOf(ChatQuestion question) {
        return callOf(Chats.options("http://replaced"), question);
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
        var call = callOf(new ChatQuestion(" ", "Hello", "Echo", SCHEMA, null, null, 0));

        assertThat(call.body().path("messages")).hasSize(1);
    }

    @Test
    void sendsModelAndTemperatureOfTheSettings() {
        var plain = Chats.options("http://replaced");
        var options = new ModelOptions(null, KEY, "small-model", 0.25, plain.timeout(), 0);

        var call = callOf(options, QUESTION);

        assertThat(call.model()).isEqualTo("small-model");
        assertThat(call.temperature()).hasValue(0.25);
    }

    @Test
    void sendsModelAndTemperatureOfTheTestInstead() {
        var call = callOf(new ChatQuestion("System", "User", "Echo", SCHEMA, "large-model", 1.5, 0));

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
        var options = new ModelOptions(null, key, "small-model", null, Chats.TIMEOUT, 0);

        assertThat(callOf(options, QUESTION).authorization()).isEmpty();
    }

    @Test
    void dropsTheLineBreakOfACopiedKey() {
        var options = new ModelOptions(null, " " + KEY + "\n", "small-model", null, Chats.TIMEOUT, 0);

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
        var call = callOf(Chats.options("http://replaced"), QUESTION, url -> url.replace(part, instead));

        assertThat(call.number()).isOne();
        assertThat(call.authorization()).hasValue("Bearer " + KEY);
    }

    @Test
    void answersWithTextModelAndUsage() {
        var answer = answerTo(Reply.content("{\"patient\":\"Zoë\"}").withUsage(412, 166));

        assertThat(answer.text()).isEqualTo("{\"patient\":\"Zoë\"}");
        assertThat(answer.finish()).isEqualTo(Finish.STOP);
        assertThat(answer.model()).isEqualTo(Reply.MODEL);
        assertThat(answer.usage()).isEqualTo(new Usage(1, 0, 412, 0, 166));
    }

    @Test
    void countsTheTokensThatTheServerTookFromItsCache() {
        var answer = answerTo(Reply.raw("""
                {"model":"m","choices":[{"message":{"role":"assistant","content":"{}"},"finish_reason":"stop"}],
                 "usage":{"prompt_tokens":100,"completion_tokens":7,"total_tokens":107,
                          "prompt_tokens_details":{"cached_tokens":64}}}"""));

        assertThat(answer.usage()).isEqualTo(new Usage(1, 0, 100, 64, 7));
    }

    @Test
    void countsOneCallWhereTheServerCountsNothing() {
        assertThat(answerTo(Reply.content("{}").withoutUsage()).usage()).isEqualTo(new Usage(1, 0, 0, 0, 0));
    }

    @Test
    void saysThatTheAnswerIsCut() {
        var answer = answerTo(Reply.truncated("{\"patient\":\"Zo"));

        assertThat(answer.finish()).isEqualTo(Finish.LENGTH);
        assertThat(answer.text()).isEqualTo("{\"patient\":\"Zo");
    }

    @Test
    void saysThatTheAnswerWasFiltered() {
        var answer = answerTo(Reply.contentFilter());

        assertThat(answer.finish()).isEqualTo(Finish.FILTERED);
        assertThat(answer.text()).isNull();
    }

    @Test
    void handsOutAnAnswerWithoutContent() {
        var answer = answerTo(Reply.nullContent());

        assertThat(answer.finish()).isEqualTo(Finish.STOP);
        assertThat(answer.text()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"'\"tool_calls\"'", "'\"eos\"'", "null"})
    void saysThatItKnowsNotWhyTheModelStopped(String reason) {
        var answer = answerTo(
                Reply.raw("{\"choices\":[{\"message\":{\"content\":\"{}\"},\"finish_reason\":" + reason + "}]}"));

        assertThat(answer.finish()).isEqualTo(Finish.UNKNOWN);
        assertThat(answer.model()).isNull();
    }

    @Test
    void givesEachOf32ThreadsItsOwnAnswer() throws Exception {
        var threads = Executors.newFixedThreadPool(32);
        try (var server = ChatServer.answering(call -> Reply.content(call.userText()))) {
            var chat = chat(server);
            var questions = IntStream.range(0, 128)
                    .mapToObj(i -> (Callable<String>)
                            () -> chat.ask(asking("Number " + i)).text())
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
