package io.github.syntheticsource.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.syntheticsource.samples.MedicalBilling;
import io.github.syntheticsource.testing.ChatServer;
import io.github.syntheticsource.testing.ChatServer.Reply;
import io.github.syntheticsource.testing.EngineRun;
import io.github.syntheticsource.testing.EngineRun.Outcome;
import io.github.syntheticsource.testing.FakeBatchService;
import io.github.syntheticsource.testing.FakeBatchService.Request;
import io.github.syntheticsource.testing.FolderSnapshot;
import io.github.syntheticsource.testing.MedicalBillings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** Sets that are made by batch files, as a user meets them. There is no server and no key. */
class BatchFileModeTest {

    @TempDir
    private Path folder;

    private Path cache;
    private Path batch;
    private Path set;

    @BeforeEach
    void place() {
        cache = folder.resolve("fixtures-cache");
        batch = cache.resolve(".work/batch");
        set = cache.resolve("MedicalBilling/default.json");
    }

    private EngineRun run(String use) {
        return EngineRun.in(cache).with("synthetic.generator", "openai").with("synthetic.batch-file", use);
    }

    private List<Request> requests() {
        return FakeBatchService.requests(batch.resolve("requests.jsonl"));
    }

    private void answer(String file, List<String> lines) {
        FakeBatchService.put(batch, file, lines);
    }

    private long records() throws IOException {
        try (var lines = Files.lines(set)) {
            return lines.filter(line -> line.contains("{\"id\":")).count();
        }
    }

    /** Without what JUnit puts before it. */
    private static String message(Outcome outcome) {
        return outcome.failure().replaceFirst("^Failed to resolve parameter .* in method \\[.*?\\]: ", "");
    }

    static class BillsTestCase {
        @Test
        void bills(@Synthetic(count = 25) List<MedicalBilling> bills) {
            assertThat(bills).hasSize(25).doesNotHaveDuplicates();
        }
    }

    static class FewBillsTestCase {
        @Test
        void bills(@Synthetic(count = 10) List<MedicalBilling> bills) {
            assertThat(bills).hasSize(10);
        }
    }

    static class PaidBillsTestCase {
        @Test
        void bills(@Synthetic(count = 15, subject = "paid bills", model = "large") List<MedicalBilling> bills) {
            assertThat(bills).hasSize(15);
        }
    }

    static class PatientsTestCase {
        @Test
        void bills(@Synthetic(count = 12, set = "patients", unique = "patientId") List<MedicalBilling> bills) {
            assertThat(bills).hasSize(12);
        }
    }

    @Test
    void exportWritesTheMissingCallsAndSaysWhatToDo() {
        var outcome = run("export").of(BillsTestCase.class);

        assertThat(requests()).extracting(Request::asked).containsExactly(10, 10, 5);
        assertThat(requests())
                .extracting(Request::id)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id).matches("MedicalBilling-default-[0-9a-f]{12}-[0-9]+-[0-9]+"))
                .allSatisfy(id -> assertThat(id).hasSizeLessThanOrEqualTo(64));
        assertThat(requests())
                .extracting(request -> request.message(0))
                .containsOnly(requests().get(0).message(0));
        assertThat(requests()).extracting(request -> request.message(1)).doesNotHaveDuplicates();
        var file = batch.resolve("requests.jsonl");
        assertThat(message(outcome)).isEqualTo("""
                The records of MedicalBilling/default are not generated yet: 3 calls for 25 records are in %s
                 -> upload the file, then start the batch with the id that the upload returns:
                  curl https://api.openai.com/v1/files -H "Authorization: Bearer $OPENAI_API_KEY" -F purpose=batch -F "file=@%s"
                  curl https://api.openai.com/v1/batches -H "Authorization: Bearer $OPENAI_API_KEY" -H "Content-Type: application/json" -d '{"input_file_id":"…","endpoint":"/v1/chat/completions","completion_window":"24h"}'
                 -> once it is done, put its output file, and its error file if there is one, into %s under any name that ends in .jsonl, and read them:
                  mvn test -Dsynthetic.mode=auto -Dsynthetic.generator=openai -Dsynthetic.batch-file=import""".formatted(file, file, batch));
    }

    @Test
    void exportLeavesNoFixtureAndGitIgnoresWhatItWrites() throws Exception {
        run("export").of(BillsTestCase.class);

        try (var files = Files.list(cache)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(".gitattributes", ".work");
        }
        assertThat(cache.resolve(".work/.gitignore")).hasContent("*");
    }

    @Test
    void aCallIsWrittenExactlyAsTheClientWouldSendIt() {
        run("export").with("synthetic.temperature", "0.5").of(FewBillsTestCase.class);

        try (var server = ChatServer.answering(call -> Reply.records(
                IntStream.range(0, 10).mapToObj(MedicalBillings::json).toList()))) {
            EngineRun.in(folder.resolve("live"))
                    .asking(server)
                    .with("synthetic.temperature", "0.5")
                    .of(FewBillsTestCase.class);

            assertThat(requests())
                    .singleElement()
                    .satisfies(request -> assertThat(request.body())
                            .isEqualTo(server.calls().get(0).body()));
        }
    }

    @Test
    void importTakesShuffledAnswersAndTheSetReplaysWithoutThem() throws Exception {
        run("export").of(BillsTestCase.class);
        var lines = new ArrayList<>(
                requests().stream().map(Request::answeredWithBills).toList());
        Collections.shuffle(lines, new Random(3));
        answer("batch_1_output.jsonl", lines);

        var imported = run("import").of(BillsTestCase.class);
        var replayed = EngineRun.in(cache).with("synthetic.mode", "replay").of(BillsTestCase.class);

        assertThat(imported.failures()).isEmpty();
        assertThat(imported.printed()).contains("RECORDED 25 MedicalBilling/default (" + Reply.MODEL + ", 3 calls, ");
        assertThat(replayed.failures()).isEmpty();
        assertThat(Files.readString(set))
                .contains("Patient 1\"", "Patient 25\"")
                .contains("{\"records\":25,")
                .contains(
                        "\"generator\":\"openai\",\"model\":\"" + Reply.MODEL + "\",\"calls\":3,\"inputTokens\":360,");
        assertThat(batch.resolve("requests.jsonl")).doesNotExist();
    }

    @Test
    void whatIsRefusedDamagedOrStrangeFallsAloneAndIsAskedForAnew() throws Exception {
        run("export").with("synthetic.batch-size", "5").of(BillsTestCase.class);
        var calls = requests();
        var broken = new ArrayList<>(
                IntStream.range(6, 11).mapToObj(MedicalBillings::json).toList());
        broken.set(2, broken.get(2).replace("108.00", "999.00"));
        var whole = calls.get(2).answeredWithBills();
        answer(
                "batch_1_output.jsonl",
                List.of(
                        calls.get(1).answered(Reply.records(broken)),
                        whole.substring(0, whole.length() - 30),
                        new Request(
                                        calls.get(3).id().replaceFirst("[0-9a-f]{12}", "0123456789ab"),
                                        calls.get(3).body())
                                .answeredWithBills(),
                        "",
                        calls.get(0).answeredWithBills()));
        answer(
                "batch_1_error.jsonl",
                List.of(
                        calls.get(4).answered(Reply.error(429, "Too many\nrequests")),
                        calls.get(3).expired()));

        var outcome = run("import").of(BillsTestCase.class);

        assertThat(records()).isEqualTo(9);
        assertThat(requests()).extracting(Request::asked).containsExactly(10, 6);
        assertThat(requests()).extracting(Request::first).containsExactly(10, 20);
        assertThat(requests().get(0).message(1))
                .contains("Patient 1\"", "Patient 10\"")
                .contains("\"patientName\":\"Patient 8\"", "refused: claim exceeds charge");
        assertThat(message(outcome))
                .startsWith("generated 9 of 25 records of MedicalBilling/default from the answers to batches;"
                        + " the 9 valid ones are kept\n -> 1 record rejected\n -> 2 calls without a response\n")
                .contains("claim exceeds charge", "\"insuranceClaimAmount\":999.00")
                .contains("status 429, Too many requests", "batch_1_error.jsonl:1")
                .contains("batch_expired: This request could not be executed")
                .contains("\n -> 1 line was skipped: " + batch.resolve("batch_1_output.jsonl") + ":2 is not valid JSON")
                .contains("\n -> 1 line was skipped: it belongs to a different recipe than the test requests now")
                .contains("\nThe missing records are requested again: 2 calls for 16 records are in ")
                .endsWith(" -Dsynthetic.batch-file=import");
        assertThat(outcome.printed()).containsOnlyOnce("batch_1_output.jsonl:2 is not valid JSON");
    }

    @Test
    void theSecondImportAddsNothingTwiceAndTheThirdTakesWhatCameLater() throws Exception {
        run("export").of(BillsTestCase.class);
        var calls = requests();
        answer(
                "one.jsonl",
                List.of(calls.get(0).answeredWithBills(), calls.get(1).expired()));
        run("import").of(BillsTestCase.class);
        var first = Files.readString(set);
        var again = run("import").of(BillsTestCase.class);

        assertThat(Files.readString(set)).isEqualTo(first);
        assertThat(message(again)).startsWith("""
                        generated 0 of 15 more records of MedicalBilling/default from the answers to batches
                         -> 10 of their records were imported before
                         -> 1 call without a response
                        """);
        assertThat(again.printed()).doesNotContain("RECORDED");

        answer("two.jsonl", requests().stream().map(Request::answeredWithBills).toList());
        var last = run("import").of(BillsTestCase.class);

        assertThat(last.failures()).isEmpty();
        assertThat(records()).isEqualTo(25);
        assertThat(last.printed()).contains("RECORDED 15 MedicalBilling/default (" + Reply.MODEL + ", 2 calls, ");
    }

    @Test
    void severalSetsShareTheFilesAndEachModelHasItsOwn() throws Exception {
        run("export").of(BillsTestCase.class, PaidBillsTestCase.class, PatientsTestCase.class);
        var large = batch.resolve("requests-2.jsonl");
        assertThat(requests())
                .hasSize(5)
                .allSatisfy(request ->
                        assertThat(request.body().path("model").asText()).isEqualTo("gpt-4o-mini"));
        assertThat(FakeBatchService.requests(large))
                .hasSize(2)
                .allSatisfy(request ->
                        assertThat(request.body().path("model").asText()).isEqualTo("large"));
        var lines = new ArrayList<String>();
        requests().forEach(request -> lines.add(request.answeredWithBills()));
        FakeBatchService.requests(large).forEach(request -> lines.add(request.answeredWithBills()));
        answer("all.jsonl", lines);

        var onlyOne = run("import").of(PaidBillsTestCase.class);
        assertThat(onlyOne.failures()).isEmpty();
        assertThat(requests()).hasSize(5);
        assertThat(large).doesNotExist();

        var all = run("import").of(BillsTestCase.class, PaidBillsTestCase.class, PatientsTestCase.class);
        assertThat(all.failures()).isEmpty();
        assertThat(batch.resolve("requests.jsonl")).doesNotExist();
        assertThat(batch.resolve("all.jsonl")).exists();
    }

    @Test
    void aNewExportReplacesTheSetsOwnCallsAndNoOthers() {
        run("export").of(BillsTestCase.class, PatientsTestCase.class);

        run("export").with("synthetic.batch-size", "25").of(BillsTestCase.class);

        assertThat(requests()).extracting(Request::asked).containsExactlyInAnyOrder(10, 2, 25);
    }

    @Test
    void whoAsksForFewerInTheSameRunTakesNothingBack() {
        run("export").of(BillsTestCase.class, FewBillsTestCase.class);

        assertThat(requests()).extracting(Request::asked).containsExactly(10, 10, 5);
    }

    @Test
    void aGrownSetAsksForTheRestAlone() throws Exception {
        run("export").of(FewBillsTestCase.class);
        answer("one.jsonl", List.of(requests().get(0).answeredWithBills()));
        run("import").of(FewBillsTestCase.class);

        run("export").of(BillsTestCase.class);

        assertThat(requests()).extracting(Request::first).containsExactly(11, 21);
        assertThat(requests().get(0).message(1)).contains("Patient 1\"");
    }

    @Test
    void valuesSurviveWhateverTheyHold() throws Exception {
        run("export").of(FewBillsTestCase.class);
        var names = List.of(
                "{\"records\":[{",
                "a\nb\r\nc\u2028d",
                "👩‍⚕️ 𝒵oë",
                "שרה בת־אל",
                "مريم \u202eالعلي",
                "\\\" }]",
                "{{count}}",
                "$1 \\n %s",
                "\u0001\u007f",
                "\ud800");
        var bills = new ArrayList<String>();
        for (var name : names) {
            bills.add(MedicalBillings.json(bills.size()).replaceFirst("\"Patient \\d+\"", quotedForReplacement(name)));
        }
        answer("one.jsonl", List.of(requests().get(0).answered(Reply.records(bills))));

        run("import").of(NamesTestCase.class);
        var replayed = EngineRun.in(cache).with("synthetic.mode", "replay").of(NamesTestCase.class);

        assertThat(replayed.failures()).isEmpty();
        assertThat(NamesTestCase.seen).isEqualTo(names);
    }

    private static String quotedForReplacement(String name) {
        return java.util.regex.Matcher.quoteReplacement(io.github.syntheticsource.internal.json.JsonValues.write(name));
    }

    static class NamesTestCase {
        static List<String> seen = List.of();

        @Test
        void bills(@Synthetic(count = 10) List<MedicalBilling> bills) {
            seen = bills.stream().map(MedicalBilling::patientName).toList();
        }
    }

    @Test
    void rerecordByBatchKeepsTheOldSetUntilTheNewOneIsComplete() throws Exception {
        EngineRun.in(cache).of(BillsTestCase.class);
        var before = Files.readString(set);
        run("export").with("synthetic.mode", "rerecord").of(BillsTestCase.class);
        var calls = requests();
        answer(
                "one.jsonl",
                List.of(calls.get(0).answeredWithBills(), calls.get(1).answeredWithBills()));

        var short20 = run("import").with("synthetic.mode", "rerecord").of(BillsTestCase.class);
        assertThat(message(short20)).startsWith("generated 20 of 25 records").contains("1 call for 5 records is in ");
        assertThat(Files.readString(set)).isEqualTo(before);

        answer("two.jsonl", List.of(requests().get(0).answeredWithBills()));
        var whole = run("import").with("synthetic.mode", "rerecord").of(BillsTestCase.class);
        assertThat(whole.failures()).isEmpty();
        assertThat(Files.readString(set)).contains("Patient 1\"", "Patient 25\"");
    }

    @Test
    void answersThatAreThereAreNotPaidForTwice() {
        run("export").of(FewBillsTestCase.class);
        answer("one.jsonl", List.of(requests().get(0).answeredWithBills()));

        var early = run("export").of(FewBillsTestCase.class);
        run("import").of(FewBillsTestCase.class);
        var anew = run("export").with("synthetic.mode", "rerecord").of(FewBillsTestCase.class);

        assertThat(message(early)).isEqualTo("""
                The calls for MedicalBilling/default were not written: there is 1 answer for it in %s already
                 -> to import them:
                  mvn test -Dsynthetic.mode=auto -Dsynthetic.generator=openai -Dsynthetic.batch-file=import
                To request all records again, first move the result files out of that folder.""".formatted(batch));
        assertThat(message(anew)).startsWith("The calls for MedicalBilling/default were not written");
        assertThat(batch.resolve("requests.jsonl")).doesNotExist();
    }

    @Test
    void whatIsLeftOfAnAnswerServesALargerCountAndIsNotCountedAgain() throws Exception {
        run("export").with("synthetic.batch-size", "25").of(BillsTestCase.class);
        answer("one.jsonl", List.of(requests().get(0).answeredWithBills()));

        run("import").of(FewBillsTestCase.class);
        assertThat(records()).isEqualTo(10);
        var grown = run("import").of(BillsTestCase.class);

        assertThat(grown.failures()).isEmpty();
        assertThat(grown.printed()).contains("RECORDED 15 MedicalBilling/default (" + Reply.MODEL + ")");
        assertThat(Files.readString(set)).contains("Patient 25\"").containsOnlyOnce("\"calls\":1");
    }

    @Test
    void ofACutAnswerTheWholeRecordsAreTaken() throws Exception {
        run("export").of(FewBillsTestCase.class);
        var cut = "{\"records\":[" + MedicalBillings.json(1) + "," + MedicalBillings.json(2) + ",{\"patientId\":3,";
        answer("one.jsonl", List.of(requests().get(0).answered(Reply.truncated(cut))));

        assertThat(message(run("import").of(FewBillsTestCase.class)))
                .startsWith("generated 2 of 10 records of MedicalBilling/default")
                .contains(
                        "\n -> 1 answer with fewer records than requested; a smaller synthetic.batch-size may help\n");
        assertThat(records()).isEqualTo(2);
    }

    @Test
    void aRefusalIsToldAndCostsOnlyItsOwnRecords() throws Exception {
        run("export").of(BillsTestCase.class);
        var calls = requests();
        answer(
                "one.jsonl",
                List.of(
                        calls.get(0).answered(Reply.refusal("I would rather not")),
                        calls.get(1).answeredWithBills(),
                        calls.get(2).answered(Reply.nullContent())));

        assertThat(message(run("import").of(BillsTestCase.class)))
                .startsWith("generated 10 of 25 records of MedicalBilling/default")
                .contains("no response: ", "I would rather not", "the response was empty");
        assertThat(records()).isEqualTo(10);
    }

    static class ManyBillsTestCase {
        @Test
        void bills(@Synthetic(count = 3000, set = "many", unique = "patientId") List<MedicalBilling> bills) {
            assertThat(bills).hasSize(3000);
        }
    }

    @Test
    void thousandsAreTheReasonForAllThis() {
        run("export").with("synthetic.batch-size", "20").of(ManyBillsTestCase.class);
        assertThat(requests())
                .hasSize(150)
                .extracting(request -> request.message(1))
                .doesNotHaveDuplicates();
        answer("many.jsonl", requests().stream().map(Request::answeredWithBills).toList());

        assertThat(run("import").of(ManyBillsTestCase.class).failures()).isEmpty();
    }

    @Test
    void withoutAnyResultFileTheImportSaysSo() {
        assertThat(message(run("import").of(FewBillsTestCase.class)))
                .startsWith(
                        "generated 0 of 10 records of MedicalBilling/default from the answers to batches\n -> no file in "
                                + batch
                                + " contains an answer for this set\nThe missing records are requested again: 1 call for 10 records is in ");
    }

    @Test
    void aReplayIgnoresTheSettingAndTouchesNothing() {
        EngineRun.in(cache).of(FewBillsTestCase.class);
        var before = FolderSnapshot.of(cache);

        var there = run("export").with("synthetic.mode", "replay").of(FewBillsTestCase.class);
        var missing = run("export").with("synthetic.mode", "replay").of(PatientsTestCase.class);

        assertThat(there.failures()).isEmpty();
        assertThat(message(missing)).contains("MedicalBilling/patients is not recorded");
        assertThat(FolderSnapshot.of(cache)).isEqualTo(before);
    }

    @Test
    void batchFilesAreForTheOpenAiGenerator() {
        assertThat(message(run("export").with("synthetic.generator", "builtin").of(FewBillsTestCase.class)))
                .isEqualTo("""
                        synthetic.batch-file requires the generator openai, but the generator of MedicalBilling/default is [builtin]
                         -> set synthetic.generator=openai, or remove synthetic.batch-file""");
        assertThat(message(run("export")
                        .with("synthetic.generator", ModelRequestTest.OwnModel.class.getName())
                        .of(FewBillsTestCase.class)))
                .contains("is [" + ModelRequestTest.OwnModel.class.getName() + "]");
        assertThat(message(run("import").with("synthetic.mode", "live").of(FewBillsTestCase.class)))
                .startsWith("synthetic.batch-file records for a later run, but synthetic.mode is live");
        assertThat(batch).doesNotExist();
    }

    @Test
    void anotherValueIsRefused() {
        assertThat(message(run("upload").of(FewBillsTestCase.class))).isEqualTo("""
                synthetic.batch-file must be export or import but was [upload]
                 -> set it as a system property or configuration parameter synthetic.batch-file, or as the environment \
                variable SYNTHETIC_BATCH_FILE""");
    }

    static class InvocationsTestCase {
        @ParameterizedTest
        @SyntheticSource(count = 3, set = "three")
        void bills(MedicalBilling bill) {}
    }

    @Test
    void invocationsAreServedToo() {
        run("export").of(InvocationsTestCase.class);
        answer("one.jsonl", List.of(requests().get(0).answeredWithBills()));

        assertThat(run("import").of(InvocationsTestCase.class).passed()).hasSize(3);
    }
}
