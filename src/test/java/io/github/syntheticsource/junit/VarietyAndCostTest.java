package io.github.syntheticsource.junit;

import static io.github.syntheticsource.testing.MedicalBillings.FIRST_EXAMPLE;
import static io.github.syntheticsource.testing.MedicalBillings.SECOND_EXAMPLE;
import static io.github.syntheticsource.testing.MedicalBillings.THIRD_EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import io.github.syntheticsource.VarietyPlan;
import io.github.syntheticsource.samples.MedicalBilling;
import io.github.syntheticsource.testing.BillServer;
import io.github.syntheticsource.testing.ChatServer.Call;
import io.github.syntheticsource.testing.ChatServer.Reply;
import io.github.syntheticsource.testing.MedicalBillings;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** What a model is told to spread, in which order its answers are kept, and what they cost. */
class VarietyAndCostTest {

    @TempDir
    private Path folder;

    @AutoClose
    private BillServer server;

    @BeforeEach
    void start() {
        server = new BillServer(folder);
    }

    enum Status {
        OPEN,
        PAID,
        LATE
    }

    record Ticket(String title, Status status, boolean urgent) {}

    static class TicketTestCase {
        @ParameterizedTest
        @SyntheticSource(count = 6)
        void tickets(Ticket ticket) {}
    }

    static class FreeTicketTestCase {
        @ParameterizedTest
        @SyntheticSource(count = 6, plan = VarietyPlan.NONE)
        void tickets(Ticket ticket) {}
    }

    private static Reply tickets(Call call, Function<Integer, String> line) {
        return Reply.recordsFor(
                call, i -> "{\"title\":\"Ticket %d of %d\",%s}".formatted(i, call.number(), line.apply(i)));
    }

    private static List<String> plan(Call call) {
        return call.userText()
                .lines()
                .filter(line -> line.matches("\\d+\\. .*"))
                .map(line -> line.replaceFirst("\\d+\\. ", ""))
                .toList();
    }

    private static String obeying(String planned) {
        return planned.replaceAll("status=(\\w+)", "\"status\":\"$1\"").replace("urgent=", "\"urgent\":");
    }

    @Test
    void thePlanIsToldAndSixTicketsCoverEverything() throws IOException {
        server.answer(call -> tickets(call, i -> obeying(plan(call).get(i))));

        var outcome = server.engineRun().of(TicketTestCase.class);

        assertThat(outcome.failures()).isEmpty();
        assertThat(server.calls()).hasSize(1);
        assertThat(plan(server.calls().get(0))).hasSize(6);
        assertThat(server.text("Ticket/default"))
                .contains("\"OPEN\"", "\"PAID\"", "\"LATE\"", "\"urgent\":true", "\"urgent\":false")
                .doesNotContain("retried");
    }

    @Test
    void whatIsNotAsPlannedIsAskedForOnceMoreWithTheReason() throws IOException {
        server.answer(call -> call.number() == 1
                ? tickets(call, i -> "\"status\":\"OPEN\",\"urgent\":true")
                : tickets(call, i -> obeying(plan(call).get(i))));

        var outcome = server.engineRun().of(TicketTestCase.class);

        assertThat(outcome.failures()).isEmpty();
        assertThat(server.calls()).hasSize(2);
        assertThat(server.calls().get(1).userText())
                .contains(
                        "refused: the plan was status=PAID but was \"OPEN\"", "the plan was urgent=false but was true");
        assertThat(server.text("Ticket/default"))
                .contains("\"OPEN\"", "\"PAID\"", "\"LATE\"", "\"urgent\":false")
                .contains("\"retried\":" + server.calls().get(1).recordsAsked().orElseThrow());
    }

    @Test
    void aModelThatCannotFollowThePlanStillGivesItsValidRecords() throws IOException {
        server.answer(call -> tickets(call, i -> "\"status\":\"OPEN\",\"urgent\":true"));

        var outcome = server.engineRun().of(TicketTestCase.class);

        assertThat(outcome.failures()).isEmpty();
        assertThat(server.calls()).hasSize(2);
        assertThat(server.text("Ticket/default")).doesNotContain("\"PAID\",\"urgent");
    }

    @Test
    void whatWasNotAsPlannedIsNotLostWhenNoOtherAnswerComes() throws IOException {
        server.answer(call -> call.number() == 1
                ? tickets(call, i -> "\"status\":\"OPEN\",\"urgent\":true")
                : Reply.error(401, "no"));

        var outcome = server.engineRun().of(TicketTestCase.class);

        assertThat(outcome.failures()).isEmpty();
        assertThat(server.text("Ticket/default").split("\"id\"", -1)).hasSize(7);
    }

    @Test
    void withoutAPlanNothingIsTold() throws IOException {
        server.answer(call -> tickets(call, i -> "\"status\":\"OPEN\",\"urgent\":true"));

        server.engineRun().of(FreeTicketTestCase.class);

        assertThat(server.calls()).hasSize(1);
        assertThat(plan(server.calls().get(0))).isEmpty();
        assertThat(server.text("Ticket/default")).contains("\"plan\": \"NONE\"");
    }

    static class ThirtyTestCase {
        @ParameterizedTest
        @SyntheticSource(count = 30)
        void bills(MedicalBilling bill) {}
    }

    @Test
    void recordsStandInTheOrderInWhichTheyWereAskedFor() throws IOException {
        server.answer(call -> {
            var wave = call.userText().contains("Make 10.") ? call.number() : 0;
            return BillServer.medicalBills(call).after(Duration.ofMillis(wave == 1 ? 300 : 10));
        });

        var outcome = server.engineRun().of(ThirtyTestCase.class);

        assertThat(outcome.failures()).isEmpty();
        var firsts = Pattern.compile("Patient (\\d+)0\"")
                .matcher(server.text("MedicalBilling/default"))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(outcome.printed())
                .contains("[synthetic] requesting 30 records of MedicalBilling from openai: 3 calls, about ");
        assertThat(firsts.size()).isGreaterThanOrEqualTo(3);
        var batches = server.text("MedicalBilling/default")
                .lines()
                .filter(line -> line.startsWith("    {\"records\""))
                .toList();
        assertThat(batches).hasSize(3).allMatch(line -> line.contains("\"records\":10"));
        assertThat(server.engineRun()
                        .with("synthetic.mode", "replay")
                        .of(ThirtyTestCase.class)
                        .failures())
                .isEmpty();
    }

    @Test
    void theSummaryTotalsWhatWasSpent() throws IOException {
        server.answer(call -> BillServer.medicalBills(call).withUsage(1_000, 500));

        var outcome = server.engineRun()
                .with("synthetic.price.input", "0.15")
                .with("synthetic.price.output", "0.60")
                .with("synthetic.report.dir", folder.resolve("report").toString())
                .of(ThirtyTestCase.class);

        assertThat(outcome.printed())
                .contains(
                        "[synthetic] SPENT 3 calls, 3000 input tokens, 1500 output tokens, 0.0014 at synthetic.price");
        try (var files = Files.list(folder.resolve("report"))) {
            assertThat(files.map(VarietyAndCostTest::read).collect(Collectors.joining()))
                    .contains("\"cost\":0.0014");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aPriceIsANumber() {
        var outcome = server.engineRun().with("synthetic.price.input", "cheap").of(ThirtyTestCase.class);

        assertThat(outcome.failure())
                .contains("synthetic.price.input must be a price per million tokens, such as 0.15 but was [cheap]");
        assertThat(server.calls()).isEmpty();
    }

    static class NamedTestCase {
        @ParameterizedTest
        @SyntheticSource(count = 3, unique = "patientName")
        void bills(MedicalBilling bill) {}
    }

    @Test
    void aNameThatEveryModelGivesIsNoUniqueName() throws IOException {
        server.answer(call -> call.number() == 1
                ? Reply.records(List.of(
                        MedicalBillings.json(1).replace("Patient 1", "John Doe"),
                        MedicalBillings.json(2),
                        MedicalBillings.json(3)))
                : BillServer.medicalBills(call));

        var outcome = server.engineRun().of(NamedTestCase.class);

        assertThat(outcome.failures()).isEmpty();
        assertThat(server.calls().get(1).userText())
                .startsWith("Make 1.")
                .contains("refused: patientName: must be unique and not a common placeholder but was \"John Doe\"");
        assertThat(server.text("MedicalBilling/default")).doesNotContain("John Doe");
    }

    static final String INSTRUCTIONS = "the name must be chosen at random, something you wouldn't normally choose";

    static class TutorialTestCase {
        @ParameterizedTest
        @SyntheticSource(
                count = 10,
                subject = "medical_billing",
                instructions = INSTRUCTIONS,
                plan = VarietyPlan.NONE,
                examples = {FIRST_EXAMPLE, SECOND_EXAMPLE, THIRD_EXAMPLE})
        void bills(MedicalBilling bill) {}
    }

    record PlannedBill(
            int patientId,
            String patientName,
            String diagnosisCode,
            String procedureCode,
            @Min(10) @Max(5000) double totalCharge,
            double insuranceClaimAmount,
            Claim claim) {}

    enum Claim {
        PAID,
        PENDING,
        DENIED
    }

    static class PlannedTutorialTestCase {
        @ParameterizedTest
        @SyntheticSource(
                count = 10,
                subject = "medical_billing",
                instructions = INSTRUCTIONS,
                examples = {FIRST_EXAMPLE, SECOND_EXAMPLE, THIRD_EXAMPLE})
        void bills(PlannedBill bill) {}
    }

    /** One record a call, as LangChain's tutorial does it, takes 265 tokens in and at least 46 out. */
    private static final double ALONE = 265 + 46;

    @Test
    void tenRecordsInACallTakeAQuarterOfTheTokens() throws IOException {
        assertThat(tokensARecord(TutorialTestCase.class, "")).isLessThanOrEqualTo(ALONE / 4);
    }

    @Test
    void tenRecordsAsPlannedTakeAThirdOfTheTokens() throws IOException {
        assertThat(tokensARecord(PlannedTutorialTestCase.class, ",\"claim\":\"PENDING\""))
                .isLessThanOrEqualTo(ALONE / 3);
        assertThat(server.calls().get(0).userText()).contains("claim=PAID", "totalCharge=");
    }

    private double tokensARecord(Class<?> testCase, String more) throws IOException {
        var tokens = Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);
        var records = IntStream.range(0, 10)
                .mapToObj(i -> """
                        {"patientId":%d,"patientName":"%s","diagnosisCode":"M54.%d","procedureCode":"992%02d",\
                        "totalCharge":%d,"insuranceClaimAmount":%d%s}""".formatted(
                        789012 + 31 * i, "Ottilie Brandt-" + (char) ('A' + i), i, 10 + i, 150 + i, 120 + i, more))
                .toList();
        server.answer(call -> Reply.records(records));

        server.engineRun().of(testCase);

        var call = server.calls().get(0);
        var sent = count(tokens, call.systemText())
                + count(tokens, call.userText())
                + count(tokens, call.schema().toString());
        var answered = count(tokens, "{\"records\":[" + String.join(",", records) + "]}");
        System.out.printf("tokens for ten records: %d sent, %d answered%n", sent, answered);
        assertThat(call.recordsAsked()).hasValue(10);
        return (sent + answered) / 10.0;
    }

    private static int count(Encoding encoding, String text) {
        return encoding.countTokens(text);
    }
}
