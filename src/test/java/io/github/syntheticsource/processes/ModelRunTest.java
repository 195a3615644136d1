package io.github.syntheticsource.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.syntheticsource.testing.BillServer;
import io.github.syntheticsource.testing.ChatServer;
import io.github.syntheticsource.testing.ChatServer.Reply;
import io.github.syntheticsource.testing.ChildJvm;
import io.github.syntheticsource.testing.MedicalBillings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs in JVMs of their own against an endpoint on loopback. */
@Tag("slow")
class ModelRunTest {

    private static final String KEY = "sk-proj-0123456789abcdef0123456789abcdef";

    @TempDir
    private Path folder;

    private ChildJvm child(ChatServer server) {
        return new ChildJvm()
                .option("-Dsynthetic.cache.dir=" + folder.resolve("fixtures-cache"))
                .option("-Dsynthetic.report.dir=" + folder.resolve("report"))
                .environment("OPENAI_API_KEY", KEY)
                .environment("OPENAI_BASE_URL", server.baseUrl())
                .environment("OPENAI_MODEL", "test-model");
    }

    @Test
    void tenRecordsCostOneCallAndTheKeyIsNowhere() throws Exception {
        try (var server = ChatServer.answering(BillServer::medicalBills)) {
            var output = child(server).run(BillsTestCase.class);

            assertThat(output).filteredOn(line -> line.startsWith("PASSED")).hasSize(11);
            assertThat(server.calls()).hasSize(1);
            var call = server.calls().get(0);
            assertThat(call.strict()).isTrue();
            assertThat(call.recordsAsked()).hasValue(10);
            assertThat(call.model()).isEqualTo("test-model");
            assertThat(call.authorization()).contains("Bearer " + KEY);
            assertThat(call.systemText() + call.userText())
                    .contains("medical_billing")
                    .contains("something you wouldn't normally choose")
                    .contains("Patient ID: 123456, Patient Name: John Doe, Diagnosis Code: J20.9")
                    .contains("789012, Johnson Smith, M54.5, 99213, $150, $120")
                    .contains("345678, Emily Stone, E11.9, 99214, $300, $250");
            assertThat(Files.readString(folder.resolve("fixtures-cache/MedicalBilling/medical_billing.json")))
                    .contains("\"generator\":\"openai\",\"model\":\"" + Reply.MODEL
                            + "\",\"calls\":1,\"inputTokens\":120,\"outputTokens\":");
            assertThat(output)
                    .anyMatch(line -> line.startsWith(
                            "[synthetic] RECORDED 10 MedicalBilling/medical_billing (" + Reply.MODEL + ", 1 call, "));
            assertThat(output).noneMatch(line -> line.contains(KEY));
            assertNoFileHolds(KEY);
        }
    }

    @Test
    void aSetRecordedByAModelReplaysWithoutAnyKey() {
        try (var server = ChatServer.answering(BillServer::medicalBills)) {
            child(server).run(BillsTestCase.class);
        }

        var output = new ChildJvm()
                .option("-Dsynthetic.cache.dir=" + folder.resolve("fixtures-cache"))
                .environment("CI", "true")
                .run(BillsTestCase.class);

        assertThat(output).hasSize(11).allMatch(line -> line.startsWith("PASSED"));
    }

    @Test
    void twoForksThatWantTheSameSetPayOnce() {
        try (var server =
                ChatServer.answering(call -> BillServer.medicalBills(call).after(Duration.ofMillis(1500)))) {
            var one = child(server).start(BillsTestCase.class);
            var other = child(server).start(BillsTestCase.class);

            assertThat(one.output())
                    .filteredOn(line -> line.startsWith("PASSED"))
                    .hasSize(11);
            assertThat(other.output())
                    .filteredOn(line -> line.startsWith("PASSED"))
                    .hasSize(11);
            assertThat(server.calls()).hasSize(1);
        }
    }

    @Test
    void invalidRecordsAreAskedForAgainWithTheReason() {
        var broken =
                MedicalBillings.json(3).replace("\"insuranceClaimAmount\":103.00", "\"insuranceClaimAmount\":999.00");
        try (var server = ChatServer.answering(call -> call.number() == 1
                ? Reply.recordsFor(call, number -> number == 3 ? broken : MedicalBillings.json(number))
                : BillServer.medicalBills(call))) {
            var output = child(server).run(BillsTestCase.class);

            assertThat(output).filteredOn(line -> line.startsWith("PASSED")).hasSize(11);
            assertThat(server.calls()).hasSize(2);
            assertThat(server.calls().get(1).recordsAsked()).hasValue(1);
            assertThat(server.calls().get(1).userText()).contains("claim exceeds charge");
        }
    }

    @Test
    void aModelThatNeverGetsItRightFailsAndKeepsWhatIsValid() throws Exception {
        try (var server = ChatServer.answering(call -> Reply.recordsFor(
                call,
                number -> call.number() == 1 && number < 7 ? MedicalBillings.json(number) : "{\"patientId\":1}"))) {
            var output = child(server).run(BillsTestCase.class);

            assertThat(output).noneMatch(line -> line.startsWith("PASSED"));
            assertThat(String.join("\n", output)).contains("7 of 10");
            assertThat(server.calls()).hasSizeBetween(3, 6);
            assertThat(Files.readString(folder.resolve("fixtures-cache/MedicalBilling/medical_billing.json")))
                    .contains("Patient 6")
                    .doesNotContain("Patient 7");
        }
    }

    @Test
    void aRefusedKeyFailsAtOnceAndNamesTheSettingButNotTheKey() throws Exception {
        try (var server = ChatServer.answering(call -> Reply.error(401, "Incorrect API key provided: " + KEY))) {
            var output = child(server).run(BillsTestCase.class);

            assertThat(output).anyMatch(line -> line.startsWith("FAILED") || line.contains("OPENAI_API_KEY"));
            assertThat(String.join("\n", output)).contains("OPENAI_API_KEY").doesNotContain(KEY);
            assertNoFileHolds(KEY);
        }
    }

    private void assertNoFileHolds(String secret) throws IOException {
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotNull()
                    .allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .doesNotContain(secret));
        }
    }
}
