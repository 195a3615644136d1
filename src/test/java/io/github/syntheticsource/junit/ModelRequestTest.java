package io.github.syntheticsource.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import io.github.syntheticsource.generation.GeneratedRecords;
import io.github.syntheticsource.generation.RecordGenerator;
import io.github.syntheticsource.generation.RecordRequest;
import io.github.syntheticsource.generation.Usage;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.langchain4j.ChatModelProvider;
import io.github.syntheticsource.samples.MedicalBilling;
import io.github.syntheticsource.testing.BillServer;
import io.github.syntheticsource.testing.ChatServer.Reply;
import io.github.syntheticsource.testing.EngineRun;
import io.github.syntheticsource.testing.EngineRun.Outcome;
import io.github.syntheticsource.testing.MedicalBillings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** What an annotation says, as a model behind a real endpoint hears it; and who is asked. */
class ModelRequestTest {

    @TempDir
    private Path folder;

    @AutoClose
    private BillServer server;

    @BeforeEach
    void start() {
        server = new BillServer(folder);
        OwnModel.baseUrl = server.baseUrl();
    }

    @Test
    void subjectInstructionsLocaleModelAndTemperatureAreTold() {
        var outcome = server.engineRun().of(ToldTestCase.class);

        assertThat(outcome.failures()).isEmpty();
        var call = server.calls().get(0);
        assertThat(call.systemText() + call.userText())
                .contains("bills of a clinic", "use rare names", "French")
                .contains("{\"patientId\":1,");
        assertThat(call.model()).isEqualTo("large-model");
        assertThat(call.temperature()).hasValue(1.5);
        assertThat(call.authorization()).isEmpty();
    }

    static class ToldTestCase {
        @ParameterizedTest
        @SyntheticSource(
                count = 3,
                subject = "bills of a clinic",
                instructions = "use rare names",
                examples = "{\"patientId\":1, \"patientName\":\"A {{count}} B\"}",
                locale = "fr",
                model = "large-model",
                temperature = 1.5)
        void bills(MedicalBilling bill) {}
    }

    @Test
    void settingsOfModelAndTemperatureAreUsedAndArePartOfNoRecipe() throws Exception {
        server.engineRun()
                .with("synthetic.model", "small")
                .with("synthetic.temperature", "0.2")
                .of(PlainTestCase.class);

        assertThat(server.calls().get(0).model()).isEqualTo("small");
        assertThat(server.calls().get(0).temperature()).hasValue(0.2);
        assertThat(server.engineRun()
                        .with("synthetic.model", "other")
                        .of(PlainTestCase.class)
                        .failures())
                .isEmpty();
        assertThat(server.text("MedicalBilling/default")).doesNotContain("\"small\"");
    }

    static class PlainTestCase {
        @ParameterizedTest
        @SyntheticSource(count = 3)
        void bills(MedicalBilling bill) {}
    }

    @Test
    void examplesMayComeFromAResourceInJsonOrText() {
        var outcome = server.engineRun().of(ResourceTestCase.class);

        assertThat(outcome.failures()).isEmpty();
        assertThat(server.calls()).hasSize(2);
        assertThat(text(0)).contains("\"patientName\":\"Emily Stone\"");
        assertThat(text(1))
                .contains("Patient ID: 123456, Patient Name: John Doe", "Johnson {{subject}} Smith $1 \\n %s");
    }

    private String text(int call) {
        return server.calls().get(call).systemText() + server.calls().get(call).userText();
    }

    @org.junit.jupiter.api.TestMethodOrder(org.junit.jupiter.api.MethodOrderer.MethodName.class)
    static class ResourceTestCase {
        @ParameterizedTest
        @SyntheticSource(count = 2, examplesFrom = "samples/bills.json", set = "json")
        void a(MedicalBilling bill) {}

        @ParameterizedTest
        @SyntheticSource(count = 2, examplesFrom = "/samples/bills.txt", set = "text")
        void b(MedicalBilling bill) {}
    }

    @Test
    void aMissingResourceIsRefused() {
        assertThat(server.engineRun().of(NoResourceTestCase.class).failure())
                .isEqualTo("""
                        @SyntheticSource on %s.NoResourceTestCase.bills requires that `examplesFrom` name a class path resource but there is no [nothing.json]
                         -> put the file under src/test/resources""".formatted(ModelRequestTest.class.getSimpleName()));
    }

    static class NoResourceTestCase {
        @ParameterizedTest
        @SyntheticSource(examplesFrom = "nothing.json")
        void bills(MedicalBilling bill) {}
    }

    @Test
    void aPromptOfTheUsersOwnReplacesTheBuiltInOne() {
        var outcome = server.engineRun().of(PromptTestCase.class);

        assertThat(outcome.failures()).isEmpty();
        assertThat(server.calls().get(0).systemText())
                .startsWith("Make bills about a clinic.")
                .contains("one example", "Exactly 2 of them.");
    }

    static class PromptTestCase {
        @ParameterizedTest
        @SyntheticSource(count = 2, subject = "a clinic", examples = "one example", prompt = "samples/prompt.txt")
        void bills(MedicalBilling bill) {}
    }

    @Test
    void wrongAttributesAreRefused() {
        assertThat(server.engineRun().of(WrongTestCase.class).failures())
                .extracting(Throwable::getMessage)
                .satisfiesExactlyInAnyOrder(
                        message -> assertThat(message)
                                .contains("requires that `unique` name components but there is no [name]"),
                        message -> assertThat(message).contains("requires that `locale` be a language tag but was [?]"),
                        message -> assertThat(message)
                                .contains("requires that `temperature` be between 0 and 2 but was 7.0"));
        assertThat(server.calls()).isEmpty();
    }

    static class WrongTestCase {
        @ParameterizedTest
        @SyntheticSource(unique = "name")
        void unique(MedicalBilling bill) {}

        @ParameterizedTest
        @SyntheticSource(locale = "?")
        void locale(MedicalBilling bill) {}

        @ParameterizedTest
        @SyntheticSource(temperature = 7)
        void temperature(MedicalBilling bill) {}
    }

    @Test
    void growthAsksForTheRestAndToldWhatIsTaken() throws Exception {
        server.engineRun().of(PlainTestCase.class);
        var before = server.text("MedicalBilling/default");
        var records = before.substring(before.indexOf("\"records\""), before.indexOf("\n  ]"));

        var outcome = server.engineRun().with("synthetic.batch-size", "2").of(GrownTestCase.class);

        assertThat(outcome.passed()).hasSize(7);
        assertThat(server.calls())
                .extracting(call -> call.recordsAsked().orElseThrow())
                .containsExactly(3, 2, 2);
        assertThat(server.calls().get(1).userText()).contains("Patient 20", "Patient 22");
        assertThat(server.text("MedicalBilling/default")).contains(records + ",\n");
    }

    static class GrownTestCase {
        @ParameterizedTest
        @SyntheticSource(count = 7)
        void bills(MedicalBilling bill) {}
    }

    @Test
    void aBudgetStopsBeforeItIsOverspentAndKeepsWhatWasPaidFor() throws Exception {
        var outcome = server.engineRun()
                .with("synthetic.batch-size", "4")
                .with("synthetic.concurrency", "1")
                .with("synthetic.max-calls", "1")
                .of(GrownTestCase.class);

        assertThat(outcome.failure()).contains("does not allow another call: synthetic.max-calls is 1; calls made: 1");
        assertThat(server.calls()).hasSize(1);
        assertThat(server.text("MedicalBilling/default")).contains("Patient 23");
        assertThat(outcome.printed()).contains("RECORDED 4 MedicalBilling/default", "MISSED MedicalBilling/default");
    }

    @Test
    void tokensAreBudgetedToo() {
        var outcome = server.engineRun()
                .with("synthetic.batch-size", "1")
                .with("synthetic.max-tokens", "500")
                .of(GrownTestCase.class);

        assertThat(outcome.failure())
                .contains("synthetic.max-tokens is 500; 322 tokens used, and the next call may take");
        assertThat(server.calls()).hasSize(2);
    }

    @Test
    void rerecordReplacesTheSetOnlyOnceTheNewOneIsComplete() throws Exception {
        server.engineRun().of(PlainTestCase.class);
        var before = server.text("MedicalBilling/default");

        var failed = server.engineRun()
                .with("synthetic.mode", "rerecord")
                .with("synthetic.batch-size", "2")
                .with("synthetic.concurrency", "1")
                .with("synthetic.max-calls", "1")
                .of(PlainTestCase.class);
        var kept = server.text("MedicalBilling/default");
        var redone = server.engineRun()
                .with("synthetic.mode", "rerecord")
                .with("synthetic.batch-size", "2")
                .with("synthetic.concurrency", "1")
                .of(PlainTestCase.class);

        assertThat(failed.failures()).hasSize(1);
        assertThat(kept).isEqualTo(before);
        assertThat(redone.failures()).isEmpty();
        assertThat(server.text("MedicalBilling/default"))
                .contains("Patient 40", "Patient 41", "Patient 60")
                .doesNotContain("Patient 20");
        assertThat(server.calls()).hasSize(3);
    }

    @Test
    void liveKeepsNothing() {
        var outcome = server.engineRun().with("synthetic.mode", "live").of(PlainTestCase.class);

        assertThat(outcome.passed()).hasSize(3);
        assertThat(outcome.printed()).contains("GENERATED 3 MedicalBilling/default");
        assertThat(server.cache()).doesNotExist();
    }

    /** A model of the user's own; any langchain4j model would do. */
    public static final class OwnModel implements ChatModelProvider {
        static @Nullable String baseUrl;

        @Override
        public ChatModel chatModel() {
            return OpenAiChatModel.builder().baseUrl(baseUrl).modelName("own").build();
        }

        @Override
        public String name() {
            return "mine";
        }
    }

    @Test
    void aModelOfTheUsersOwnIsFoundByItsClassName() throws Exception {
        server.answer(call ->
                Reply.records(List.of(MedicalBillings.json(1), MedicalBillings.json(2), MedicalBillings.json(3))));

        var outcome = EngineRun.in(server.cache())
                .with("synthetic.generator", OwnModel.class.getName())
                .of(PlainTestCase.class);

        assertThat(outcome.failures()).isEmpty();
        assertThat(server.calls().get(0).model()).isEqualTo("own");
        assertThat(server.text("MedicalBilling/default")).contains("\"generator\":\"mine\"");
    }

    /** A generator of the user's own. */
    public static final class OwnGenerator implements RecordGenerator {
        @Override
        public String name() {
            return "own-generator";
        }

        @Override
        public GeneratedRecords generate(RecordRequest request) {
            List<@Nullable Object> records = new ArrayList<>();
            request.positions().forEach(position -> records.add(JsonValues.parse(MedicalBillings.json(position))));
            return new GeneratedRecords(records, null, Usage.NONE);
        }
    }

    @Test
    void aGeneratorOfTheUsersOwnIsFoundByItsClassName() throws Exception {
        Outcome outcome = EngineRun.in(server.cache())
                .with("synthetic.generator", OwnGenerator.class.getName())
                .of(PlainTestCase.class);

        assertThat(outcome.failures()).isEmpty();
        assertThat(server.text("MedicalBilling/default")).contains("\"generator\":\"own-generator\"", "Patient 2");
    }

    @Test
    void aGeneratorThatIsNoneIsRefused() {
        assertThat(EngineRun.in(server.cache())
                        .with("synthetic.generator", "gpt")
                        .of(PlainTestCase.class)
                        .failure())
                .startsWith(
                        "The generator [gpt] cannot be used: java.lang.ClassNotFoundException: gpt\n -> use openai, builtin,");
        assertThat(EngineRun.in(server.cache())
                        .with("synthetic.generator", String.class.getName())
                        .of(PlainTestCase.class)
                        .failure())
                .contains("it is neither a RecordGenerator nor a ChatModelProvider");
    }

    @Test
    void wrongSettingsAreRefusedWithTheirName() {
        assertThat(server.engineRun()
                        .with("synthetic.batch-size", "none")
                        .of(PlainTestCase.class)
                        .failure())
                .startsWith("synthetic.batch-size must be a whole number of at least 1 but was [none]");
        assertThat(EngineRun.in(server.cache())
                        .with("synthetic.mode", "replya")
                        .of(PlainTestCase.class)
                        .failure())
                .startsWith(
                        "synthetic.mode must be one of auto, replay, rerecord, accept, upgrade, live but was [replya]");
    }
}
