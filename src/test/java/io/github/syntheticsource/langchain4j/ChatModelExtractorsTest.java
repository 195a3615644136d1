package io.github.syntheticsource.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.UserMessage;
import dev.langchain4j.service.V;
import io.github.syntheticsource.extraction.ExtractionException;
import io.github.syntheticsource.extraction.Extractor;
import io.github.syntheticsource.extraction.ExtractorResult;
import io.github.syntheticsource.extraction.FieldOutcome;
import io.github.syntheticsource.extraction.ModelUsage;
import io.github.syntheticsource.extraction.Outcome;
import io.github.syntheticsource.extraction.SyntheticDocument;
import io.github.syntheticsource.generation.ChatException;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.langchain4j.ExtractionMode;
import io.github.syntheticsource.internal.langchain4j.TestChats;
import io.github.syntheticsource.internal.schema.derive.SchemaDeriver;
import io.github.syntheticsource.testing.ChatServer;
import io.github.syntheticsource.testing.ChatServer.Call;
import io.github.syntheticsource.testing.ChatServer.Reply;
import io.github.syntheticsource.testing.SocketFault;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Over langchain4j's own client for OpenAI and a server on loopback, which refuses what a strict endpoint would. */
class ChatModelExtractorsTest {

    private static final String KEY = "tk-9fQx7Lm2vR8dYw4Zc1Ns6Hb3";
    private static final String TEXT = "Zoe Müller {{name}} was billed $150.00 for {} 100% on 5 March 2024.";

    enum Kind {
        IN,
        OUT
    }

    record Line(String code, BigDecimal amount) {}

    record Bill(String patient, int visits, LocalDate date, Kind kind, List<Line> lines) {
        Bill {
            if (visits < 0) {
                throw new IllegalArgumentException("visits must not be negative");
            }
        }
    }

    private static final String JSON =
            "{\"patient\":\"Zoe Müller\",\"visits\":2,\"date\":\"2024-03-05\",\"kind\":\"OUT\",\"lines\":[{\"code\":\"99213\",\"amount\":150.00}]}";
    private static final Bill BILL = new Bill(
            "Zoe Müller", 2, LocalDate.of(2024, 3, 5), Kind.OUT, List.of(new Line("99213", new BigDecimal("150.00"))));

    private static ChatModel model(String baseUrl) {
        return OpenAiChatModel.builder()
                .baseUrl(baseUrl)
                .apiKey(KEY)
                .modelName("gpt-small")
                .temperature(0.0)
                .strictJsonSchema(true)
                .timeout(Duration.ofSeconds(20))
                .maxRetries(0)
                .build();
    }

    private static <T> ChatModelExtractor<T> extractor(ExtractionMode extractionMode, ChatModel model, Class<T> type) {
        return switch (extractionMode) {
            case PROMPTED -> ChatModelExtractors.prompted(model, type);
            case STRUCTURED -> ChatModelExtractors.structured(model, type);
            case TOOLS -> ChatModelExtractors.tools(model, type);
        };
    }

    private static <T> ChatModelExtractor<T> extractor(
            ExtractionMode extractionMode, Supplier<ChatModel> model, Class<T> type) {
        return switch (extractionMode) {
            case PROMPTED -> ChatModelExtractors.prompted(model, type);
            case STRUCTURED -> ChatModelExtractors.structured(model, type);
            case TOOLS -> ChatModelExtractors.tools(model, type);
        };
    }

    private static Reply reply(ExtractionMode extractionMode, String json) {
        return extractionMode == ExtractionMode.TOOLS ? Reply.toolCall("Bill", json) : Reply.content(json);
    }

    private static ExtractorResult<Bill> read(ExtractionMode extractionMode, Reply reply) {
        try (var server = ChatServer.answering(call -> reply)) {
            return extractor(extractionMode, model(server.baseUrl()), Bill.class)
                    .read(TEXT);
        }
    }

    private static Call callOf(ExtractionMode extractionMode, Function<ChatModelExtractor<Bill>, Extractor<?>> made)
            throws Exception {
        try (var server = ChatServer.answering(call -> reply(extractionMode, "{\"records\":[" + JSON + "]}"))) {
            made.apply(extractor(extractionMode, model(server.baseUrl()), Bill.class))
                    .extract(TEXT);
            return server.calls().get(0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsTheRecord(ExtractionMode extractionMode) {
        var result = read(extractionMode, reply(extractionMode, JSON));

        assertThat(result.failure()).isNull();
        assertThat(result.value()).isEqualTo(BILL);
        assertThat(result.json()).isEqualTo(JSON);
        var use = Objects.requireNonNull(result.usage());
        assertThat(use).isEqualTo(new ModelUsage(Reply.MODEL, 1, 120, use.outputTokens()));
        assertThat(use.outputTokens()).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void readsAllRecordsOfAText(ExtractionMode extractionMode) throws Exception {
        try (var server =
                ChatServer.answering(call -> reply(extractionMode, "{\"records\":[" + JSON + "," + JSON + "]}"))) {
            var extractor = extractor(extractionMode, model(server.baseUrl()), Bill.class)
                    .forSeveral();

            assertThat(extractor.extract(TEXT)).containsExactly(BILL, BILL);
            assertThat(extractor.read(TEXT).json()).isEqualTo("[" + JSON + "," + JSON + "]");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTextMayStateNoRecord(ExtractionMode extractionMode) {
        try (var server = ChatServer.answering(call -> reply(extractionMode, "{\"records\":[]}"))) {
            var result = extractor(extractionMode, model(server.baseUrl()), Bill.class)
                    .forSeveral()
                    .read(TEXT);

            assertThat(result.failure()).isNull();
            assertThat(result.value()).isEmpty();
            assertThat(result.json()).isEqualTo("[]");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theTextIsTheUserMessageAsItIs(ExtractionMode extractionMode) throws Exception {
        var call = callOf(extractionMode, extractor -> extractor);

        assertThat(call.userText()).isEqualTo(TEXT);
        assertThat(call.systemText()).startsWith("Extract the record of the type Bill that the user's text states.");
        assertThat(call.model()).isEqualTo("gpt-small");
        assertThat(call.temperature()).hasValue(0.0);
    }

    @Test
    void theSchemaIsInThePromptAloneWhereItIsPrompted() throws Exception {
        var call = callOf(ExtractionMode.PROMPTED, extractor -> extractor);

        assertThat(call.body().has("response_format")).isFalse();
        assertThat(call.body().has("tools")).isFalse();
        var prompt = call.systemText();
        assertThat(json(prompt.substring(prompt.indexOf('{'))))
                .isEqualTo(
                        json(JsonValues.write(SchemaDeriver.derive(Bill.class).strictReading(false))));
    }

    @Test
    void theSchemaIsTheStrictResponseFormatWhereItIsStructured() throws Exception {
        var call = callOf(ExtractionMode.STRUCTURED, extractor -> extractor);

        assertThat(call.strict()).isTrue();
        assertThat(call.schema().at("/properties/visits").toString()).isEqualTo("{\"type\":[\"integer\",\"null\"]}");
        assertThat(call.systemText()).doesNotContain("JSON Schema");
        assertThat(call.body().has("tools")).isFalse();
    }

    @Test
    void theSchemaIsThatOfAToolThatMustBeCalled() throws Exception {
        var call = callOf(ExtractionMode.TOOLS, extractor -> extractor);

        assertThat(call.tool().path("name").asText()).isEqualTo("Bill");
        assertThat(call.tool().path("strict").asBoolean()).isTrue();
        assertThat(json(call.tool().path("parameters").toString()))
                .isEqualTo(
                        json(JsonValues.write(SchemaDeriver.derive(Bill.class).strictReading(false))));
        assertThat(call.body().path("tool_choice").asText()).isEqualTo("required");
        assertThat(call.body().has("response_format")).isFalse();
    }

    record Node(String name, List<Node> children) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Card.class, name = "card"),
        @JsonSubTypes.Type(value = Cash.class, name = "cash")
    })
    sealed interface Payment permits Card, Cash {}

    record Card(String number) implements Payment {}

    record Cash(@Nullable BigDecimal given) implements Payment {}

    @ParameterizedTest
    @EnumSource
    void recursiveAndSealedTypesGoThroughAStrictServer(ExtractionMode extractionMode) throws Exception {
        try (var server = ChatServer.answering(call -> call.systemText().contains("type Node")
                ? named(extractionMode, "Node", "{\"name\":\"a\",\"children\":[{\"name\":\"b\",\"children\":[]}]}")
                : named(extractionMode, "Payment", "{\"records\":[{\"kind\":\"cash\",\"given\":null}]}"))) {
            var model = model(server.baseUrl());

            assertThat(extractor(extractionMode, model, Node.class).extract(TEXT))
                    .isEqualTo(new Node("a", List.of(new Node("b", List.of()))));
            assertThat(extractor(extractionMode, model, Payment.class).extract(TEXT))
                    .isEqualTo(new Cash(null));
        }
    }

    private static Reply named(ExtractionMode extractionMode, String tool, String json) {
        return extractionMode == ExtractionMode.TOOLS ? Reply.toolCall(tool, json) : Reply.content(json);
    }

    @Test
    void instructionsAndExamplesAreSaid() throws Exception {
        var call = callOf(
                ExtractionMode.STRUCTURED,
                extractor ->
                        extractor.instructions("Amounts are in €, 100% of {}.").example("No {{one}}.", BILL));

        assertThat(call.systemText())
                .contains("Instructions: Amounts are in €, 100% of {}.\n")
                .contains("<text>\nNo {{one}}.\n</text>\n<answer>" + JSON + "</answer>\n");
    }

    @Test
    void fencesAndProseAroundTheJsonAreNoFailure() {
        var result = read(
                ExtractionMode.PROMPTED,
                Reply.content("Here is the bill:\n```json\n" + JSON + "\n```\nAnything else?"));

        assertThat(result.value()).isEqualTo(BILL);
        assertThat(result.json()).isEqualTo(JSON);
    }

    @ParameterizedTest
    @EnumSource
    void aMissingPrimitiveIsMissingAndNotZero(ExtractionMode extractionMode) {
        var result = read(extractionMode, reply(extractionMode, JSON.replace("\"visits\":2,", "")));

        assertThat(result.value()).isNull();
        assertThat(result.json()).doesNotContain("visits").startsWith("{\"patient\":\"Zoe Müller\"");
        assertThat(result.failure()).isInstanceOf(ExtractionException.class).hasMessage("""
                        The answer is not a valid Bill: visits: is missing
                         -> answer: "{"patient":"Zoe Müller","date":"2024-03-05","kind":"OUT","lines":[{"code":"99213","amount":150.00}]}"
                        Change the prompt or the model, or use a nullable type for a component that a text may omit.""");
    }

    @ParameterizedTest
    @EnumSource
    void aMissingPrimitiveIsScoredAsMissedAndTheRestAsRecovered(ExtractionMode extractionMode) {
        try (var server = ChatServer.answering(call -> reply(extractionMode, JSON.replace("\"visits\":2,", "")))) {
            var outcomes = SyntheticDocument.of(BILL, TEXT)
                    .extractedBy(extractor(extractionMode, model(server.baseUrl()), Bill.class))
                    .outcomes();

            assertThat(outcomes)
                    .filteredOn(field -> field.outcome() != Outcome.RECOVERED)
                    .singleElement()
                    .returns("visits", FieldOutcome::path)
                    .returns(Outcome.MISSED, FieldOutcome::outcome);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theRecordsOfATextAreScoredOneByOne(ExtractionMode extractionMode) {
        var other = new Bill("Ada", 1, LocalDate.of(2024, 3, 6), Kind.IN, List.of());
        try (var server = ChatServer.answering(call -> reply(extractionMode, "{\"records\":[" + JSON + "]}"))) {
            var outcomes = SyntheticDocument.of(List.of(BILL, other), TEXT)
                    .allExtractedBy(extractor(extractionMode, model(server.baseUrl()), Bill.class)
                            .forSeveral())
                    .outcomes();

            assertThat(outcomes)
                    .filteredOn(field -> field.outcome() == Outcome.RECOVERED)
                    .hasSize(6);
            assertThat(outcomes)
                    .filteredOn(field -> field.outcome() == Outcome.MISSED)
                    .isNotEmpty()
                    .allMatch(field -> field.path().startsWith("[1]"));
        }
    }

    @Test
    void anAnswerThatIsNoJsonFailsEveryField() {
        try (var server = ChatServer.answering(call -> Reply.content("I see no bill."))) {
            var outcomes = SyntheticDocument.of(BILL, TEXT)
                    .extractedBy(ChatModelExtractors.prompted(model(server.baseUrl()), Bill.class))
                    .outcomes();

            assertThat(outcomes).isNotEmpty().allMatch(field -> field.outcome() == Outcome.FAILED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nullForAPrimitiveIsNullInWhatIsScored(ExtractionMode extractionMode) {
        var result = read(extractionMode, reply(extractionMode, JSON.replace("\"visits\":2", "\"visits\":null")));

        assertThat(result.value()).isNull();
        assertThat(result.json()).contains("\"visits\":null");
        assertThat(result.failure()).hasMessageContaining("The answer is not a valid Bill: visits: ");
    }

    @Test
    void whatDoesNotFitTheTypeKeepsItsJson() {
        var refusals = List.of(
                JSON.replace("\"visits\":2", "\"visits\":\"2\""),
                JSON.replace("\"visits\":2", "\"visits\":2.5"),
                JSON.replace("\"visits\":2", "\"visits\":-1"),
                JSON.replace("\"OUT\"", "\"AWAY\""),
                JSON.replace("2024-03-05", "5 March 2024"),
                JSON.replace("150.00", "\"$150.00\""),
                JSON.replace("\"visits\":2", "\"visits\":2,\"more\":1"));
        var told = new ArrayList<String>();
        for (var json : refusals) {
            var result = read(ExtractionMode.STRUCTURED, Reply.content(json));

            assertThat(result.value()).isNull();
            assertThat(result.json()).isEqualTo(json);
            told.add(Objects.requireNonNull(result.failure())
                    .getMessage()
                    .lines()
                    .findFirst()
                    .orElseThrow());
        }
        assertThat(told.get(0)).startsWith("The answer is not a valid Bill: visits: ");
        assertThat(told.get(2)).isEqualTo("The answer is not a valid Bill: visits must not be negative");
        assertThat(told.get(5)).startsWith("The answer is not a valid Bill: lines[0].amount: ");
        assertThat(told.get(6)).isEqualTo("The answer is not a valid Bill: more: unknown component [more]");
    }

    @Test
    void aRecordOfSeveralThatDoesNotFitIsNamed() {
        var odd = JSON.replace("150.00", "\"much\"");
        try (var server = ChatServer.answering(call -> Reply.content("[" + JSON + "," + odd + "]"))) {
            var result = ChatModelExtractors.prompted(model(server.baseUrl()), Bill.class)
                    .forSeveral()
                    .read(TEXT);

            assertThat(result.json()).isEqualTo("[" + JSON + "," + odd + "]");
            assertThat(result.failure())
                    .hasMessageStartingWith("The answer is not a valid list of Bill: [1].lines[0].amount: ");
        }
    }

    @Test
    void anAnswerThatIsNoJsonIsKeptAsItWas() {
        var result = read(ExtractionMode.PROMPTED, Reply.content("I see no bill in 100% of {} this text."));

        assertThat(result.json()).isEqualTo("I see no bill in 100% of {} this text.");
        assertThat(result.failure()).hasMessage("""
                        The answer contains no JSON record
                         -> answer: "I see no bill in 100% of {} this text."
                        Change the prompt or the model, or use a nullable type for a component that a text may omit.""");
    }

    @Test
    void aCutAnswerIsAFailureWhateverItHolds() {
        var cut = read(ExtractionMode.STRUCTURED, Reply.truncated(JSON.substring(0, 40)));
        var whole = read(ExtractionMode.STRUCTURED, Reply.truncated(JSON));
        var call = read(ExtractionMode.TOOLS, Reply.truncatedToolCall("Bill", JSON.substring(0, 40)));

        assertThat(cut.failure()).hasMessageStartingWith("The answer was cut off at its length limit\n");
        assertThat(cut.json()).isEqualTo(JSON.substring(0, 40));
        assertThat(whole.failure()).hasMessageStartingWith("The answer was cut off at its length limit\n");
        assertThat(call.failure()).hasMessageStartingWith("The answer was cut off at its length limit\n");
    }

    @Test
    void emptyAndFilteredAnswersAreFailures() {
        assertThat(read(ExtractionMode.PROMPTED, Reply.nullContent()).failure())
                .hasMessageStartingWith("The answer was empty\n -> answer: nothing\n");
        assertThat(read(ExtractionMode.STRUCTURED, Reply.contentFilter()).failure())
                .hasMessageStartingWith("The answer was blocked by the content filter\n");
    }

    @Test
    void anAnswerWithoutTheToolIsAFailureThatKeepsWhatWasSaid() {
        var said = read(ExtractionMode.TOOLS, Reply.content(JSON));
        var other = read(ExtractionMode.TOOLS, Reply.toolCall("Invoice", JSON));

        assertThat(said.value()).isNull();
        assertThat(said.json()).isEqualTo(JSON);
        assertThat(said.failure()).hasMessageStartingWith("The answer was not a call of the tool Bill\n");
        assertThat(other.failure()).hasMessageStartingWith("The answer was not a call of the tool Bill\n");
    }

    @Test
    void aToolThatIsCalledOnceForEachRecordGivesThemAll() throws Exception {
        var one = "{\"records\":[" + JSON + "]}";
        try (var server = ChatServer.answering(call -> Reply.toolCall("Bill", one, one))) {
            var extractor = ChatModelExtractors.tools(model(server.baseUrl()), Bill.class);

            assertThat(extractor.forSeveral().extract(TEXT)).containsExactly(BILL, BILL);
            assertThat(extractor.read(TEXT).failure())
                    .hasMessageStartingWith("The answer contains 2 records but one was requested\n");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalIsToldWithoutThePrompt(ExtractionMode extractionMode) {
        var result = read(extractionMode, Reply.refusal("I cannot read <" + TEXT + ">"));

        assertThat(result.json()).isNull();
        assertThat(result.failure()).isInstanceOf(ChatException.class).hasMessage("""
                        The model of the extractor refused to answer.
                         -> I cannot read <[prompt]>
                        To fix it: change the text or the instructions, or use another model.""");
    }

    @Test
    void errorsOfTheServerAreToldWithoutTheKey() {
        var statuses = List.of(400, 401, 404, 429, 500);
        for (var status : statuses) {
            var failure = Objects.requireNonNull(
                    read(ExtractionMode.STRUCTURED, Reply.error(status, "No: key " + KEY + " for gpt-small"))
                            .failure());

            assertThat(failure).isInstanceOf(ChatException.class).hasMessageContaining("To fix it: ");
            assertThat(TestChats.printed(failure)).doesNotContain(KEY).doesNotContain("9fQx7Lm2");
        }
    }

    @Test
    void aServerThatKnowsNoStructuredOutputNamesTheOtherWay() {
        var failure = read(ExtractionMode.STRUCTURED, Reply.error(400, "response_format is not supported"))
                .failure();

        assertThat(failure).hasMessage("""
                The model of the extractor rejected the request.
                 -> Status 400. The server says: response_format is not supported
                To fix it: check the parameters that the model was built with; for a model without structured output use ChatModelExtractors.prompted.""");
    }

    @Test
    void aLostConnectionIsAFailureOfTheExtraction() {
        assertThat(read(ExtractionMode.STRUCTURED, Reply.broken(SocketFault.EMPTY_RESPONSE))
                        .failure())
                .isInstanceOf(ChatException.class)
                .hasMessageStartingWith("The model of the extractor failed.");
    }

    @Test
    @Timeout(20)
    void anInterruptEndsTheExtractionAndTheThreadStaysInterrupted() throws Exception {
        try (var server = ChatServer.answering(call -> Reply.content(JSON).after(Duration.ofSeconds(30)))) {
            var extractor = ChatModelExtractors.structured(model(server.baseUrl()), Bill.class);
            var seen = new ArrayList<Object>();
            var thread = new Thread(() -> {
                try {
                    extractor.read(TEXT);
                } catch (RuntimeException e) {
                    seen.add(e);
                }
                seen.add(Thread.currentThread().isInterrupted());
            });
            thread.start();
            while (server.calls().isEmpty()) {
                Thread.sleep(5);
            }
            thread.interrupt();
            thread.join();

            assertThat(seen).hasSize(2).last().isEqualTo(true);
            assertThat((Exception) seen.get(0))
                    .hasMessageStartingWith(
                            "The model of the extractor did not respond before the thread was interrupted.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aModelIsBuiltAtTheFirstTextAndOnce(ExtractionMode extractionMode) throws Exception {
        var built = new AtomicInteger();
        try (var server = ChatServer.answering(call -> reply(extractionMode, JSON))) {
            Supplier<ChatModel> recipe = () -> {
                built.incrementAndGet();
                return model(server.baseUrl());
            };

            var extractor = extractor(extractionMode, recipe, Bill.class);
            assertThat(extractor.description()).containsOnlyKeys("way", "prompt", "schema");
            assertThat(built).hasValue(0);
            extractor.extract(TEXT);
            extractor.extract(TEXT);
            assertThat(built).hasValue(1);
        }
    }

    @Test
    void aModelThatCannotBeBuiltIsAFailureOfTheExtraction() {
        Supplier<ChatModel> broken = () -> {
            throw new IllegalArgumentException("no model for sk-proj-0123456789abcdef");
        };

        assertThat(ChatModelExtractors.structured(broken, Bill.class).read(TEXT).failure())
                .hasMessage("""
                        The model of the extractor could not be built.
                         -> IllegalArgumentException: no model for [key]
                        To fix it: correct the supplier that was passed to ChatModelExtractors.""");
    }

    @Test
    void aTypeThatNoModelCanBeAskedForIsRefusedAtOnce() {
        record Loose(Object anything) {}

        assertThatThrownBy(() -> ChatModelExtractors.structured(model("http://127.0.0.1:1/v1"), Loose.class))
                .hasMessageContaining("anything");
    }

    @Test
    void theDescriptionTellsPromptsModelsAndWaysApart() {
        var model = model("http://127.0.0.1:1/v1");
        var plain = ChatModelExtractors.structured(model, Bill.class);

        assertThat(plain.description())
                .containsOnlyKeys("way", "model", "temperature", "prompt", "schema")
                .containsEntry("way", "structured")
                .containsEntry("model", "gpt-small")
                .containsEntry("temperature", "0.0");
        assertThat(plain.description())
                .isEqualTo(ChatModelExtractors.structured(model, Bill.class).description())
                .isNotEqualTo(plain.instructions("In euros.").description())
                .isNotEqualTo(plain.example("A text.", BILL).description())
                .isNotEqualTo(plain.forSeveral().description())
                .isNotEqualTo(ChatModelExtractors.tools(model, Bill.class).description())
                .isNotEqualTo(ChatModelExtractors.structured(model, Node.class).description());
        assertThat(plain.description().toString()).doesNotContain(KEY);
    }

    interface BillReader {

        @UserMessage("Extract the bill from: {{text}}")
        Bill read(@V("text") String text);
    }

    @Test
    void anAiServiceIsAnExtractorAsItIs() {
        try (var server = ChatServer.answering(call -> Reply.content(JSON))) {
            var service = AiServices.create(BillReader.class, model(server.baseUrl()));
            Extractor<Bill> extractor = service::read;

            var extraction = SyntheticDocument.of(BILL, TEXT).extractedBy(extractor);

            assertThat(extraction.result().value()).isEqualTo(BILL);
            assertThat(server.calls().get(0).userText()).startsWith("Extract the bill from: " + TEXT);
        }
    }

    @Test
    void anAiServiceThatCannotReadTheAnswerIsAFailedExtraction() {
        try (var server = ChatServer.answering(call -> Reply.content("no bill"))) {
            var service = AiServices.create(BillReader.class, model(server.baseUrl()));

            var extraction = SyntheticDocument.of(BILL, TEXT).extractedBy(service::read);

            assertThat(extraction.result().failure()).isNotNull();
            assertThat(extraction.result().json()).isNull();
        }
    }

    private static JsonNode json(String text) throws Exception {
        return new JsonMapper().readTree(text);
    }
}
