package io.github.syntheticsource.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.syntheticsource.VarietyPlan;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.testing.BillServer;
import io.github.syntheticsource.testing.ChatServer.Call;
import io.github.syntheticsource.testing.ChatServer.Reply;
import io.github.syntheticsource.testing.ChildJvm;
import io.github.syntheticsource.testing.EngineRun;
import io.github.syntheticsource.testing.FolderSnapshot;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Failure scenarios of fixtures that live for years, as a user meets them. The numbers are those of the table in
 * {@code src/site/markdown/fixture-scenarios.md}.
 */
@SuppressWarnings("SameNameButDifferent") // a set is named by the simple name of its type
class FixtureLifetimeTest {

    @TempDir
    private Path folder;

    @AutoClose
    private BillServer server;

    @BeforeEach
    void start() {
        server = new BillServer(folder);
        server.answer(FixtureLifetimeTest::bills);
    }

    record Bill(int id, String name, BigDecimal charge) {
        Bill {
            if (charge.signum() < 0) {
                throw new IllegalArgumentException("a charge below zero");
            }
        }
    }

    static class FiveTestCase {
        @ParameterizedTest
        @SyntheticSource(count = 5)
        void bills(Bill bill) {}
    }

    static class SevenTestCase {
        @ParameterizedTest
        @SyntheticSource(count = 7)
        void bills(Bill bill) {}
    }

    private EngineRun run(String mode) {
        return server.run(mode);
    }

    private static Reply bills(Call call) {
        return Reply.recordsFor(call, number -> {
            var id = 10 * call.number() + number;
            return "{\"id\":%d,\"name\":\"Bill %d\",\"charge\":%d.00}".formatted(id, id, 100 + id);
        });
    }

    private Path file() {
        return server.file("Bill/default");
    }

    private String text() {
        return server.text("Bill/default");
    }

    private void recordFive() {
        assertThat(run("auto").of(FiveTestCase.class).failures()).isEmpty();
    }

    @Nested
    @DisplayName("scenarios 19, 20: what is part of a set's fingerprint")
    class Identity {

        static final class Elsewhere {

            /** The same as the other in another place, with its components in another order. */
            record Bill(BigDecimal charge, String name, int id) {}

            static class ThreeTestCase {
                @ParameterizedTest
                @SyntheticSource(count = 3)
                void bills(Bill bill) {}
            }
        }

        static class ModelTestCase {
            @ParameterizedTest
            @SyntheticSource(count = 5, model = "one")
            void bills(Bill bill) {}
        }

        static class OtherModelTestCase {
            @ParameterizedTest
            @SyntheticSource(count = 5, model = "two", temperature = 0.5, generator = "openai")
            void bills(Bill bill) {}
        }

        @Test
        @DisplayName(
                "scenario 19: endpoint, timeout, batch size, count and the settings' model and generator are not part of the fingerprint")
        void settingsAreNotPartOfTheFingerprint() {
            recordFive();
            var before = FolderSnapshot.of(server.cache());

            var outcome = EngineRun.in(server.cache())
                    .with("synthetic.mode", "auto")
                    .with("synthetic.generator", "builtin")
                    .with("synthetic.base-url", "http://elsewhere.invalid/v1")
                    .with("synthetic.model", "another")
                    .with("synthetic.temperature", "0.1")
                    .with("synthetic.batch-size", "3")
                    .with("synthetic.concurrency", "1")
                    .with("synthetic.timeout", "1s")
                    .of(FiveTestCase.class, Elsewhere.ThreeTestCase.class);

            assertThat(outcome.failures()).isEmpty();
            assertThat(outcome.passed()).hasSize(8);
            assertThat(FolderSnapshot.of(server.cache())).isEqualTo(before);
        }

        @Test
        @DisplayName("scenario 19: the machine's language and character set are not part of the fingerprint")
        void thePlatformIsNotPartOfTheFingerprint() {
            recordFive();

            var printed = new ChildJvm()
                    .option("-Duser.language=tr")
                    .option("-Duser.country=TR")
                    .option("-Dfile.encoding=Cp1252")
                    .option("-Dsynthetic.mode=replay")
                    .option("-Dsynthetic.cache.dir=" + server.cache())
                    .run(FiveTestCase.class);

            assertThat(printed).hasSize(5).allMatch(line -> line.startsWith("PASSED "));
        }

        @Test
        @DisplayName(
                "scenario 20: model, temperature and generator are part of the fingerprint where the annotation pins them")
        void pinnedValuesArePartOfTheFingerprint() {
            recordFive();

            assertThat(run("replay").of(ModelTestCase.class).failure()).contains("\n  model: (none) -> \"one\"\n");
            run("accept").of(ModelTestCase.class);
            assertThat(run("replay").of(OtherModelTestCase.class).failure())
                    .contains("\n  generator: (none) -> \"openai\"")
                    .contains("\n  model: \"one\" -> \"two\"")
                    .contains("\n  temperature: (none) -> 0.5");
        }
    }

    @Nested
    @DisplayName("scenario 22: two recipes for one set")
    class Conflict {

        static class TwoTestCase {
            @ParameterizedTest
            @SyntheticSource(count = 2)
            void one(Bill bill) {}

            @ParameterizedTest
            @SyntheticSource(count = 2, instructions = "large ones", set = "default")
            void two(Bill bill) {}
        }

        @Test
        @DisplayName("scenario 22: two recipes for one set are both named, and the set is not recorded back and forth")
        void twoRecipesForOneSetAreNamedAndNothingIsRecorded() throws IOException {
            var first = run("rerecord").of(TwoTestCase.class);
            var recorded = text();
            var second = run("auto").of(TwoTestCase.class);

            for (var outcome : List.of(first, second)) {
                assertThat(outcome.failure())
                        .startsWith("Two recipes claim the set Bill/default: @SyntheticSource on ")
                        .contains("TwoTestCase.one", "TwoTestCase.two")
                        .endsWith("request different data\n -> give one of them another name: set = \"…\"");
            }
            assertThat(text()).isEqualTo(recorded);
            assertThat(server.calls()).hasSize(1);
        }
    }

    @Nested
    @DisplayName("scenarios 27, 28: edits by hand")
    class Edits {

        @ParameterizedTest
        @CsvSource({"VALUE", "DELETION", "INSERTION", "ORDER"})
        @DisplayName(
                "scenario 27: hand edits are used, reported once, kept byte for byte as the set grows, and guarded from rerecord")
        void handEditsAreKeptAsTheSetGrowsAndGuardedFromRerecord(String edit) throws IOException {
            recordFive();
            var lines = new ArrayList<>(text().lines().toList());
            var first = lines.indexOf(BillServer.records(text()).get(0));
            switch (edit) {
                case "VALUE" ->
                    lines.set(first, lines.get(first).replace("\"charge\":110.00", " \"charge\" :  1500.00"));
                case "DELETION" -> lines.remove(first);
                case "INSERTION" ->
                    lines.add(
                            first, "    {\"id\":\"mine\",  \"data\":{\"id\":1,\"name\":\"Mine\",\"charge\":1500.00}},");
                default -> Collections.swap(lines, first, first + 1);
            }
            var edited = String.join("\n", lines) + "\n";
            Files.writeString(file(), edited);
            var byHand = edited.substring(0, edited.indexOf("\n  ],\n  \"batches\""));

            var grown = run("auto").of(SevenTestCase.class, FiveTestCase.class);
            var replayed = run("replay").of(SevenTestCase.class);
            var refused = run("rerecord").of(SevenTestCase.class);

            assertThat(grown.failures()).isEmpty();
            assertThat(text()).startsWith(byHand + ",\n");
            assertThat(replayed.passed()).hasSize(7);
            assertThat(replayed.printed().split("EDITED", -1)).hasSize(2);
            assertThat(refused.failure())
                    .startsWith("Bill/default was edited by hand, and recording it again would lose the edits; ");
            assertThat(text()).startsWith(byHand + ",\n");
            assertThat(run("rerecord")
                            .with("synthetic.force", "true")
                            .of(SevenTestCase.class)
                            .failures())
                    .isEmpty();
            assertThat(text()).doesNotContain("1500.00");
        }

        @ParameterizedTest
        @ValueSource(strings = {"openai", "builtin"})
        @DisplayName(
                "scenario 27: a pinned record outlives even a forced rerecord, in its place, and no new record repeats it")
        void pinnedRecordsOutliveAForcedRerecord(String generator) throws IOException {
            recordFive();
            var line = BillServer.records(text()).get(2);
            var pinned = line.replace("\"data\"", " \"pinned\": true, \"data\"").replace("Bill 12", "Zoe \\u0041");
            Files.writeString(file(), text().replace(line, pinned));

            var outcome = run("rerecord")
                    .with("synthetic.generator", generator)
                    .with("synthetic.force", "true")
                    .of(FiveTestCase.class);

            assertThat(outcome.failures()).isEmpty();
            assertThat(BillServer.records(text())).hasSize(5).element(2).isEqualTo(pinned);
            assertThat(outcome.printed()).contains("RECORDED 4 Bill/default (");
            assertThat(run("replay").of(FiveTestCase.class).printed()).isEmpty();
            if (generator.equals("openai")) {
                assertThat(server.calls().get(1).recordsAsked()).hasValue(4);
                assertThat(server.calls().get(1).userText())
                        .contains("Values in use already; choose others:\nname: [\"Zoe A\"]");
            }
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "\"id\":11,   | \"id\":11.5, | id: must be a whole number but was 11.5",
                    "\"id\":11,   | ''           | id: is missing",
                    "111.00       | -111.00      | a charge below zero"
                })
        @DisplayName(
                "scenario 28: hand edits that break the schema or the constructor fail with file, line and component")
        void handEditsThatBreakARecordAreNamed(String recorded, String edited, String objection) throws IOException {
            recordFive();
            Files.writeString(file(), text().replace(recorded, edited));
            var line =
                    text().lines().toList().indexOf(BillServer.records(text()).get(1)) + 1;

            assertThat(run("replay").of(FiveTestCase.class).failure())
                    .contains("default.json:" + line + ": record ")
                    .contains(" of Bill/default is no longer valid: " + objection + "\n -> fix that value in the file");
        }
    }

    @Nested
    @DisplayName("scenarios 29 to 32: the content of a fixture file")
    class Content {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "\"id\":11,     | ''                  | id: is missing",
                    "\"id\":11,     | \"id\":null,        | id: must not be null",
                    "\"id\":11,     | \"id\":1.7,         | id: must be a whole number but was 1.7",
                    "\"id\":11,     | \"id\":\"12\",      | id: must be a number but was \"12\"",
                    "\"Bill 11\"    | true                | name: must be text but was true",
                    "\"id\":11,     | \"id\":11,\"id\":9, | Duplicate field 'id'"
                })
        @DisplayName("scenario 29: values of the wrong type are rejected, not converted")
        void valuesAreNotConvertedToFit(String recorded, String edited, String problem) throws IOException {
            recordFive();
            Files.writeString(file(), text().replace(recorded, edited));

            assertThat(run("auto").of(FiveTestCase.class).failure()).contains(problem);
        }

        @Test
        @DisplayName("scenario 29: a second document in the file is reported")
        void aSecondDocumentInTheFileIsReported() throws IOException {
            recordFive();
            Files.writeString(file(), text() + "{}\n");

            assertThat(run("auto").of(FiveTestCase.class).failure())
                    .contains("is damaged: there is more text after the end of the JSON value");
        }

        @Test
        @DisplayName("scenario 30: a file of a newer format is left alone")
        void aFileOfANewerFormatIsLeftAlone() throws IOException {
            recordFive();
            var newer = text().replace("\"format\": 1", "\"format\": 2");
            Files.writeString(file(), newer);

            for (var mode : List.of("auto", "replay", "accept", "upgrade", "rerecord")) {
                assertThat(run(mode).of(SevenTestCase.class).failure())
                        .contains("default.json:2 was written by a newer version of synthetic-source: its format is 2");
            }
            assertThat(text()).isEqualTo(newer);
        }

        @Test
        @DisplayName("scenario 30: unknown members of the header survive growth, accept and upgrade")
        void unknownMembersOfTheHeaderSurvive() throws IOException {
            recordFive();
            Files.writeString(
                    file(), text().replace("\"format\": 1,", "\"format\": 1,\n  \"owner\" :  [\"billing\",   7.50],"));

            run("auto").of(SevenTestCase.class);
            run("accept").of(Identity.ModelTestCase.class);
            run("upgrade").of(FiveTestCase.class);

            assertThat(text()).contains("\n  \"owner\" :  [\"billing\",   7.50],\n");
            assertThat(BillServer.records(text())).hasSize(7);
        }

        enum Kind {
            PLAIN,
            ODD
        }

        record Inner(List<String> words, Optional<LocalDate> day) {}

        record Odd(String text, BigDecimal scale, long large, Kind kind, Optional<Inner> inner, List<Inner> inners) {}

        static class OddTestCase {

            static final List<Odd> SEEN = new ArrayList<>();

            @ParameterizedTest
            @SyntheticSource(count = 2, set = "odd", plan = VarietyPlan.NONE)
            void odd(Odd odd) {
                SEEN.add(odd);
            }
        }

        @Test
        @DisplayName("scenario 31: values of every kind come back as they were")
        void valuesOfEveryKindComeBack() {
            var texts = List.of("😀 \u2028 \u0000 ] } \" \\ \n\n\n", "x".repeat(1_000_000));
            server.answer(call ->
                    Reply.records(List.of("""
                    {"text":%s,"scale":1500.00,"large":9007199254740993,"kind":"ODD",\
                    "inner":{"words":["a",""],"day":"2026-02-28"},"inners":[]}""".formatted(JsonValues.write(texts.get(0))), """
                    {"text":"%s","scale":-0.10,"large":-9223372036854775808,"kind":"PLAIN",\
                    "inner":null,"inners":[{"words":[],"day":null},{"words":["b"],"day":null}]}""".formatted(texts.get(1)))));
            OddTestCase.SEEN.clear();

            assertThat(run("auto").of(OddTestCase.class).failures()).isEmpty();
            assertThat(run("replay").of(OddTestCase.class).failures()).isEmpty();

            var first = new Odd(
                    texts.get(0),
                    new BigDecimal("1500.00"),
                    9007199254740993L,
                    Kind.ODD,
                    Optional.of(new Inner(List.of("a", ""), Optional.of(LocalDate.of(2026, 2, 28)))),
                    List.of());
            var second = new Odd(
                    texts.get(1),
                    new BigDecimal("-0.10"),
                    Long.MIN_VALUE,
                    Kind.PLAIN,
                    Optional.empty(),
                    List.of(new Inner(List.of(), Optional.empty()), new Inner(List.of("b"), Optional.empty())));
            assertThat(OddTestCase.SEEN).containsExactly(first, second, first, second);
        }

        @ParameterizedTest
        @CsvSource({"NaN", "Infinity", "-Infinity", "1e400"})
        @DisplayName("scenario 31: numbers that JSON does not have are rejected")
        void numbersThatJsonDoesNotHaveAreRejected(String value) throws IOException {
            recordFive();
            Files.writeString(file(), text().replace("111.00", value));

            assertThat(run("replay").of(FiveTestCase.class).failure()).contains("default.json:", " is damaged: ");
        }

        @Test
        @DisplayName("scenario 32: two identical records are both kept and can both be selected")
        void identicalRecordsAreBothKeptAndReachable() throws IOException {
            recordFive();
            var twin = BillServer.records(text()).get(0).replaceFirst("\"id\":\"\\w+\"", "\"id\":\"twin\"");
            Files.writeString(file(), text().replace("  \"records\": [\n", "  \"records\": [\n" + twin + "\n"));
            var id = BillServer.records(text()).get(1).replaceFirst(".*?\"id\":\"(\\w+)\".*", "$1");

            var one = run("replay").with("synthetic.only", "twin").of(FiveTestCase.class);
            var other = run("replay").with("synthetic.only", id).of(FiveTestCase.class);

            assertThat(one.passed()).singleElement().asString().contains("(twin)");
            assertThat(other.passed()).singleElement().asString().contains("(" + id + ")");
            assertThat(run("auto").of(SevenTestCase.class).failures()).isEmpty();
            assertThat(BillServer.records(text())).hasSize(7);
        }
    }

    @Nested
    @DisplayName("scenarios 44, 45: accept and the budget")
    class AcceptAndBudget {

        static final class Bounded {

            record Bill(int id, String name, BigDecimal charge) {
                Bill {
                    if (charge.intValue() > 112) {
                        throw new IllegalArgumentException("a charge above 112");
                    }
                }
            }

            static class AboutTestCase {
                @ParameterizedTest
                @SyntheticSource(count = 5, subject = "bills", set = "default")
                void bills(Bill bill) {}
            }
        }

        static class AboutTestCase {
            @ParameterizedTest
            @SyntheticSource(count = 5, subject = "bills", set = "default")
            void bills(Bill bill) {}
        }

        @Test
        @DisplayName("scenario 44: accept fails if one record does not bind, and else leaves the records byte for byte")
        void acceptNeedsEveryRecordToBindAndChangesNone() throws IOException {
            recordFive();
            var before = text();

            var refused = run("accept").of(Bounded.AboutTestCase.class);
            assertThat(refused.failure()).contains("is no longer valid: a charge above 112");
            assertThat(text()).isEqualTo(before);

            assertThat(run("accept").of(AboutTestCase.class).failures()).isEmpty();
            assertThat(BillServer.records(text())).isEqualTo(BillServer.records(before));
            assertThat(text()).contains("\"subject\": \"bills\"");
            assertThat(server.calls()).hasSize(1);
        }

        @Test
        @DisplayName("scenario 45: a run that reaches its budget stops, says so, and keeps what was paid for")
        void aRunThatReachesItsBudgetKeepsWhatWasPaidFor() throws IOException {
            var outcome = run("auto")
                    .with("synthetic.batch-size", "2")
                    .with("synthetic.concurrency", "1")
                    .with("synthetic.max-calls", "2")
                    .of(SevenTestCase.class);

            assertThat(outcome.failure())
                    .startsWith("made 4 of 7 records for Bill with the generator [openai]; the 4 valid ones are kept")
                    .contains("synthetic.max-calls is 2; calls made: 2\n -> what was paid for is kept; raise"
                            + " synthetic.max-calls to go on");
            assertThat(BillServer.records(text())).hasSize(4);
            assertThat(server.calls()).hasSize(2);

            assertThat(run("auto").of(SevenTestCase.class).failures()).isEmpty();
            assertThat(server.calls().get(2).recordsAsked()).hasValue(3);
        }
    }
}
