package io.github.syntheticsource.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.output.FinishReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
@EnabledIf("io.github.syntheticsource.testing.LlamaChat#isSupported")
class LlamaChatTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String BILLS = """
            {
              "type": "object",
              "properties": {"records": {"type": "array", "minItems": 3, "maxItems": 3, "items": {
                "type": "object",
                "properties": {
                  "patientId": {"type": "integer"},
                  "patientName": {"type": "string"},
                  "totalCharge": {"type": "number"}
                },
                "required": ["patientId", "patientName", "totalCharge"],
                "additionalProperties": false
              }}},
              "required": ["records"],
              "additionalProperties": false
            }""";

    private static LlamaChat llama;

    @BeforeAll
    static void start() {
        llama = LlamaChat.seeded(1);
    }

    @AfterAll
    static void stop() {
        llama.close();
    }

    @Test
    void decodesUnderTheGrammarOfTheSchema() throws JsonProcessingException {
        try (var server = ChatServer.answering(llama)) {
            var response = ask(server, BILLS, 3000);
            var records = JSON.readTree(response.aiMessage().text()).path("records");

            assertThat(response.finishReason()).isEqualTo(FinishReason.STOP);
            assertThat(response.tokenUsage().inputTokenCount()).isPositive();
            assertThat(response.tokenUsage().outputTokenCount()).isGreaterThan(50);
            assertThat(records).hasSize(3).allSatisfy(bill -> {
                assertThat(bill.path("patientId").isIntegralNumber()).isTrue();
                assertThat(bill.path("patientName").isTextual()).isTrue();
                assertThat(bill.path("totalCharge").isNumber()).isTrue();
            });
        }
    }

    @Test
    void theSeedAndTheCallsNumberDecide() {
        try (var again = LlamaChat.seeded(1);
                var other = LlamaChat.seeded(2)) {
            assertThat(twoAnswers(again)).isEqualTo(twoAnswers(llama)).doesNotHaveDuplicates();
            assertThat(twoAnswers(other)).isNotEqualTo(twoAnswers(llama));
        }
    }

    @Test
    void anAnswerCutByTheLimitOfTokensSaysSo() {
        try (var server = ChatServer.answering(llama)) {
            var response = ask(server, BILLS, 20);

            assertThat(response.finishReason()).isEqualTo(FinishReason.LENGTH);
            assertThat(response.tokenUsage().outputTokenCount()).isEqualTo(20);
            assertThat(response.aiMessage().text()).startsWith("{\"records\"");
        }
    }

    @Test
    void aPatternTheEngineWouldIgnoreIsRefused() {
        var schema = """
                {"type":"object","properties":{"code":{"type":"string","pattern":"^\\\\d{3}$"}},\
                "required":["code"],"additionalProperties":false}""";
        try (var server = ChatServer.answering(llama)) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> ask(server, schema, 100))
                    .withMessageContaining("llama.cpp's grammars know no [\\\\d]");
            assertThat(ask(server, schema.replace("\\\\d", "[0-9]"), 100)
                            .aiMessage()
                            .text())
                    .matches("\\{\"code\" ?: ?\"[0-9]{3}\" ?}");
        }
    }

    @Test
    void withoutASchemaItAnswersInWords() {
        try (var server = ChatServer.answering(llama)) {
            var response = model(server, 3000)
                    .chat(ChatRequest.builder()
                            .messages(UserMessage.from("Write a letter."))
                            .build());

            assertThat(response.finishReason()).isEqualTo(FinishReason.STOP);
            assertThat(response.aiMessage().text()).matches("([a-z]+ ){20,60}[a-z]+[.]");
        }
    }

    @Test
    void theSameSeedWritesTheSameModel(@TempDir Path directory) throws IOException {
        var one = TinyGguf.write(directory.resolve("one"), 1);
        var again = TinyGguf.write(directory.resolve("again"), 1);
        var two = TinyGguf.write(directory.resolve("two"), 2);

        assertThat(one).hasSameBinaryContentAs(again);
        assertThat(Files.mismatch(one, two)).isPositive();
    }

    private static List<String> twoAnswers(LlamaChat llama) {
        try (var server = ChatServer.answering(llama)) {
            return List.of(
                    ask(server, BILLS, 3000).aiMessage().text(),
                    ask(server, BILLS, 3000).aiMessage().text());
        }
    }

    private static ChatResponse ask(ChatServer server, String schema, int maxTokens) {
        var format = ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(JsonSchema.builder()
                        .name("Bills")
                        .rootElement(JsonRawSchema.from(schema))
                        .build())
                .build();
        return model(server, maxTokens)
                .chat(ChatRequest.builder()
                        .messages(UserMessage.from("Write three bills."))
                        .responseFormat(format)
                        .build());
    }

    private static ChatModel model(ChatServer server, int maxTokens) {
        return OpenAiChatModel.builder()
                .baseUrl(server.baseUrl())
                .modelName("tiny")
                .maxCompletionTokens(maxTokens)
                .strictJsonSchema(true)
                .maxRetries(0)
                .build();
    }
}
