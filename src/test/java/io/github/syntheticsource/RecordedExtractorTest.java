package io.github.syntheticsource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import io.github.syntheticsource.extraction.ExtractionException;
import io.github.syntheticsource.extraction.Extractor;
import io.github.syntheticsource.extraction.ExtractorResult;
import io.github.syntheticsource.extraction.ModelUsage;
import io.github.syntheticsource.internal.config.Project;
import io.github.syntheticsource.internal.config.Settings;
import io.github.syntheticsource.internal.report.ReportSink;
import io.github.syntheticsource.internal.run.ProjectRun;
import io.github.syntheticsource.langchain4j.ChatModelExtractor;
import io.github.syntheticsource.langchain4j.ChatModelExtractors;
import io.github.syntheticsource.testing.ChatServer;
import io.github.syntheticsource.testing.ChatServer.Reply;
import io.github.syntheticsource.testing.FolderSnapshot;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedExtractorTest {

    private static final String TEXT = "Zoe Müller was billed $150.00\nfor 2 visits, 100% of {} and \"all\".";

    record Bill(String patient, int visits, BigDecimal total) {}

    private static final String JSON = "{\"patient\":\"Zoe Müller\",\"visits\":2,\"total\":150.00}";
    private static final Bill BILL = new Bill("Zoe Müller", 2, new BigDecimal("150.00"));

    @TempDir
    private Path folder;

    private final AtomicInteger calls = new AtomicInteger();

    private SyntheticData data(String mode, String... more) {
        var settings = new LinkedHashMap<>(Map.of("synthetic.mode", mode));
        for (var i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return new SyntheticData(new ProjectRun(
                new Project(folder, false),
                Settings.of(
                        key -> Optional.ofNullable(settings.get(key)),
                        Map.of("OPENAI_API_KEY", "correct-horse-battery-1"),
                        folder),
                ReportSink.console()));
    }

    private Path file() {
        return folder.resolve("fixtures-cache/Bill/gpt-small.answers.json");
    }

    private String recorded() throws IOException {
        return Files.readString(file());
    }

    private Extractor<Bill> counting(Extractor<Bill> extractor) {
        return text -> {
            calls.incrementAndGet();
            return extractor.extract(text);
        };
    }

    private static <T> Extractor<T> never() {
        return text -> {
            throw new AssertionError("asked for " + text);
        };
    }

    /** One that hands on the JSON of a model, as the extractors over chat models do. */
    private Extractor<Bill> answering(ExtractorResult<Bill> result) {
        return new Extractor<>() {
            @Override
            public @Nullable Bill extract(String text) {
                return read(text).value();
            }

            @Override
            public ExtractorResult<Bill> read(String text) {
                calls.incrementAndGet();
                return result;
            }
        };
    }

    private static ChatModel model(String baseUrl, String name) {
        return OpenAiChatModel.builder()
                .baseUrl(baseUrl)
                .apiKey("tk-9fQx7Lm2vR8dYw4Zc1Ns6Hb3")
                .modelName(name)
                .maxRetries(0)
                .build();
    }

    @Test
    void aTextIsReadOnceAndThenReplayed() throws Exception {
        var recording = data("auto").recorded("gpt-small", Bill.class).of(counting(text -> BILL));

        assertThat(recording.extract(TEXT)).isEqualTo(BILL);
        assertThat(recording.extract(TEXT)).isEqualTo(BILL);
        assertThat(data("replay").recorded("gpt-small", Bill.class).of(never()).extract(TEXT))
                .isEqualTo(BILL);
        assertThat(calls).hasValue(1);
    }

    @Test
    void theFileIsOneThatAPersonReads() throws Exception {
        var json = JSON.replace("\"visits\":2,", "");
        var result = ExtractorResult.ofJson(BILL, json).withUsage(new ModelUsage("gpt-4o-mini-2024-07-18", 1, 412, 38));

        data("auto")
                .recorded("gpt-small", Bill.class)
                .version("7")
                .of(answering(result))
                .read(TEXT);

        var text = recorded();
        assertThat(text).isEqualTo("""
                {
                  "format": 1,
                  "kind": "answer",
                  "set": "gpt-small.answers",
                  "type": "io.github.syntheticsource.RecordedExtractorTest$Bill",
                  "recipe": {
                    "fingerprint": "%s",
                    "extractor": "gpt-small"
                  },
                  "records": [
                    {"id":"%s","data":{
                      "key":"%s",
                      "textDigest":"%s",
                      "text":"Zoe Müller was billed $150.00 for 2 visits, 100%% of {} and \\"…",
                      "extractor":{"version":"7","type":"%s"},
                      "answer":{"patient":"Zoe Müller","total":150.00}
                    }}
                  ],
                  "batches": [
                    {"records":1,"on":"%s","generator":"gpt-small","model":"gpt-4o-mini-2024-07-18","calls":1,"inputTokens":412,"outputTokens":38,"digest":"%s"}
                  ]
                }
                """.formatted(
                        between(text, "\"fingerprint\": \""),
                        between(text, "\"id\":\""),
                        between(text, "\"key\":\""),
                        between(text, "\"textDigest\":\""),
                        between(text, "\"type\":\""),
                        between(text, "\"on\":\""),
                        between(text, "\"digest\":\"")));
    }

    private static String between(String text, String start) {
        var from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf('"', from));
    }

    @Test
    void anAnswerThatDoesNotFitIsReplayedWithItsJsonAndItsFailure() {
        var answers = List.of(
                JSON.replace("\"visits\":2,", ""),
                "{\"patient\":\"A\",\"visits\":null,\"total\":1e3}",
                "{}",
                "[]",
                "null",
                "\"a text\"");
        for (var json : answers) {
            var text = TEXT + json;
            try (var server = ChatServer.answering(call -> Reply.content(json))) {
                var extractor = ChatModelExtractors.prompted(model(server.baseUrl(), "gpt-small"), Bill.class);
                var live = extractor.read(text);
                var recording = data("auto")
                        .recorded("gpt-small", Bill.class)
                        .of(extractor)
                        .read(text);
                var replayed = data("replay")
                        .recorded("gpt-small", Bill.class)
                        .of(extractor)
                        .read(text);

                assertThat(server.calls()).hasSize(2);
                for (var result : List.of(recording, replayed)) {
                    assertThat(result.json()).isEqualTo(live.json());
                    assertThat(result.value()).isEqualTo(live.value());
                    assertThat(message(result)).isEqualTo(message(live));
                }
            }
        }
    }

    private static String message(ExtractorResult<?> result) {
        return result.failure() == null ? "" : result.failure().getMessage();
    }

    @Test
    void anAnswerThatCannotBeReadIsRecordedAsTheTextItWas() throws Exception {
        var said = "Sorry, 100% of {} …\r\nno.";
        try (var server = ChatServer.answering(call -> Reply.content(said))) {
            var extractor = ChatModelExtractors.prompted(model(server.baseUrl(), "gpt-small"), Bill.class);
            data("auto").recorded("gpt-small", Bill.class).of(extractor).read(TEXT);

            var replayed = data("replay")
                    .recorded("gpt-small", Bill.class)
                    .of(extractor)
                    .read(TEXT);

            assertThat(server.calls()).hasSize(1);
            assertThat(recorded())
                    .contains("\"rawAnswer\":\"Sorry, 100% of {} …\\r\\nno.\"")
                    .doesNotContain("\"answer\":");
            assertThat(replayed.json()).isEqualTo(said);
            assertThat(replayed.failure())
                    .isInstanceOf(ExtractionException.class)
                    .hasMessageStartingWith("The answer contains no JSON record\n");
        }
    }

    @Test
    void aCutAnswerThatLooksWholeStaysAFailure() {
        try (var server = ChatServer.answering(call -> Reply.truncated(JSON))) {
            var extractor = ChatModelExtractors.prompted(model(server.baseUrl(), "gpt-small"), Bill.class);
            data("auto").recorded("gpt-small", Bill.class).of(extractor).read(TEXT);

            assertThat(data("replay")
                            .recorded("gpt-small", Bill.class)
                            .of(extractor)
                            .read(TEXT)
                            .failure())
                    .hasMessageStartingWith("The answer was cut off at its length limit\n");
        }
    }

    @Test
    void aCallThatFailsIsNotRecordedAndIsMadeAgain() {
        try (var server =
                ChatServer.answering(call -> call.number() == 1 ? Reply.error(500, "busy") : Reply.content(JSON))) {
            var data = data("auto");
            var extractor = data.recorded("gpt-small", Bill.class)
                    .of(ChatModelExtractors.structured(model(server.baseUrl(), "gpt-small"), Bill.class));

            assertThat(extractor.read(TEXT).failure()).hasMessageStartingWith("The model of the extractor failed.");
            assertThat(file()).doesNotExist();
            assertThat(extractor.read(TEXT).value()).isEqualTo(BILL);
            assertThat(server.calls()).hasSize(2);
        }
    }

    @Test
    void anExtractorThatThrowsIsNotRecordedAndThrowsAsItDid() {
        var problem = new IOException("no network");
        var extractor = data("auto").recorded("gpt-small", Bill.class).of(counting(text -> {
            throw problem;
        }));

        assertThat(extractor.read(TEXT).failure()).isSameAs(problem);
        assertThatThrownBy(() -> extractor.extract(TEXT)).isSameAs(problem);
        assertThat(calls).hasValue(2);
        assertThat(file()).doesNotExist();
    }

    @Test
    void anExtractorThatFindsNothingIsReplayedSo() throws Exception {
        data("auto").recorded("gpt-small", Bill.class).of(text -> null).extract(TEXT);

        var replayed =
                data("replay").recorded("gpt-small", Bill.class).of(never()).read(TEXT);

        assertThat(recorded()).contains("\"answer\":null");
        assertThat(replayed.failure()).isNull();
        assertThat(replayed.value()).isNull();
    }

    @Test
    void severalRecordsAreKeptApartFromSingleOnes() throws Exception {
        var data = data("auto");
        data.recorded("gpt-small", Bill.class).of(text -> BILL).extract(TEXT);
        data.recorded("gpt-small", Bill.class)
                .forSeveral()
                .of(text -> List.of(BILL, BILL))
                .extract(TEXT);

        var replay = data("replay");
        assertThat(replay.recorded("gpt-small", Bill.class)
                        .forSeveral()
                        .of(never())
                        .extract(TEXT))
                .containsExactly(BILL, BILL);
        assertThat(replay.recorded("gpt-small", Bill.class).of(never()).extract(TEXT))
                .isEqualTo(BILL);
        assertThat(folder.resolve("fixtures-cache/Bill/gpt-small.list.answers.json"))
                .exists();
    }

    @Test
    void replayNamesTheTextThatIsMissing() throws Exception {
        data("auto").recorded("gpt-small", Bill.class).of(text -> BILL).extract(TEXT);
        var before = FolderSnapshot.of(folder);
        var extractor = data("replay").recorded("gpt-small", Bill.class).of(never());

        assertThatThrownBy(() -> extractor.read("Another text about Zoe Müller."))
                .isInstanceOf(FixtureException.class)
                .hasMessage("""
                        Bill/gpt-small.answers is not recorded: fixtures-cache/Bill/gpt-small.answers.json lacks 1 of the 1 requested answers:
                          no answer of gpt-small to "Another text about Zoe Müller."
                         -> synthetic.mode is replay, which generates no answers (it is the default where CI is set)
                        To record what is missing, then commit it:
                          mvn test -Dsynthetic.mode=auto
                          git add fixtures-cache/Bill/gpt-small.answers.json""");
        assertThat(FolderSnapshot.of(folder)).isEqualTo(before);
    }

    @Test
    void replayOfNothingWritesNothing() {
        var query = data("replay").recorded("gpt-small", Bill.class).askedBy("the test", "BillTest#reads");

        assertThatThrownBy(() -> query.of(never()).read(TEXT))
                .hasMessageContaining("there is no fixtures-cache/Bill/gpt-small.answers.json")
                .hasMessageContaining("mvn test -Dtest=BillTest#reads -Dsynthetic.mode=auto");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anotherPromptOrModelAsksAgainInAutoAndFailsInReplay() throws Exception {
        try (var server = ChatServer.answering(
                call -> Reply.content(call.number() == 1 ? JSON : JSON.replace("150.00", "151.00")))) {
            var before = ChatModelExtractors.structured(model(server.baseUrl(), "gpt-small"), Bill.class);
            data("auto").recorded("gpt-small", Bill.class).of(before).extract(TEXT);
            var after = ChatModelExtractors.structured(model(server.baseUrl(), "gpt-large"), Bill.class)
                    .instructions("Amounts with tax.");

            assertThatThrownBy(() -> data("replay")
                            .recorded("gpt-small", Bill.class)
                            .of(after)
                            .read(TEXT))
                    .isInstanceOf(FixtureException.class)
                    .hasMessage("""
                            Bill/gpt-small.answers is not recorded: fixtures-cache/Bill/gpt-small.answers.json lacks 1 of the 1 requested answers:
                              the answer of gpt-small to "Zoe Müller was billed $150.00 for 2 visits, 100% of {} and "…" on line 11 is from a different extractor: another model, another prompt
                             -> synthetic.mode is replay, which generates no answers (it is the default where CI is set)
                            To record what is missing, then commit it:
                              mvn test -Dsynthetic.mode=auto
                              git add fixtures-cache/Bill/gpt-small.answers.json""");
            assertThat(data("auto").recorded("gpt-small", Bill.class).of(after).extract(TEXT))
                    .extracting(Bill::total)
                    .isEqualTo(new BigDecimal("151.00"));
            assertThat(server.calls()).hasSize(2);
            assertThat(recorded()).contains("151.00").doesNotContain("\"total\":150.00");
            assertThat(data("replay")
                            .recorded("gpt-small", Bill.class)
                            .of(after)
                            .read(TEXT)
                            .failure())
                    .isNull();
        }
    }

    @Test
    void anotherVersionOfALambdaIsAnotherExtractor() throws Exception {
        data("auto").recorded("regex", Bill.class).version("1").of(text -> BILL).extract(TEXT);
        var other = new Bill("Zoe", 3, BigDecimal.TEN);

        assertThatThrownBy(() -> data("replay")
                        .recorded("regex", Bill.class)
                        .version("2")
                        .of(never())
                        .read(TEXT))
                .hasMessageContaining("is from a different extractor: another version\n");
        assertThat(data("auto")
                        .recorded("regex", Bill.class)
                        .version("2")
                        .of(text -> other)
                        .extract(TEXT))
                .isEqualTo(other);
    }

    @Test
    void twoExtractorsOfOneNameAreAFaultOfTheTest() throws Exception {
        try (var server = ChatServer.answering(call -> Reply.content(JSON))) {
            var data = data("auto");
            var extractor = ChatModelExtractors.structured(model(server.baseUrl(), "gpt-small"), Bill.class);
            data.recorded("gpt-small", Bill.class).of(extractor).extract(TEXT);

            assertThatThrownBy(() -> data.recorded("gpt-small", Bill.class)
                            .of(extractor.instructions("Amounts with tax."))
                            .read(TEXT))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessage("""
                            Two extractors are recorded as gpt-small of Bill but differ in: prompt
                             -> each would replace the other's answers
                            To fix it, use another name for one of them: SyntheticData.recorded("…", Bill.class)""");
        }
    }

    @Test
    void anExtractorThatIsMadeLazilyIsNeverMadeInAReplay() throws Exception {
        var made = new AtomicInteger();
        var recording = data("auto").recorded("gpt-small", Bill.class).lazily(() -> {
            made.incrementAndGet();
            return counting(text -> BILL);
        });
        recording.extract(TEXT);
        recording.extract(TEXT + "!");

        var replaying = data("replay").<Bill>recorded("gpt-small", Bill.class).lazily(() -> {
            throw new AssertionError("made");
        });

        assertThat(replaying.extract(TEXT)).isEqualTo(BILL);
        assertThat(made).hasValue(1);
        assertThat(calls).hasValue(2);
    }

    @Test
    void aModelThatIsBuiltLazilyIsNeverBuiltInAReplayThoughPromptsAreCompared() throws Exception {
        try (var server = ChatServer.answering(call -> Reply.content(JSON))) {
            var recording = ChatModelExtractors.structured(() -> model(server.baseUrl(), "gpt-small"), Bill.class);
            data("auto").recorded("gpt-small", Bill.class).of(recording).extract(TEXT);
        }
        ChatModelExtractor<Bill> replaying = ChatModelExtractors.structured(
                () -> {
                    throw new AssertionError("built");
                },
                Bill.class);

        assertThat(data("replay")
                        .recorded("gpt-small", Bill.class)
                        .of(replaying)
                        .extract(TEXT))
                .isEqualTo(BILL);
        assertThatThrownBy(() -> data("replay")
                        .recorded("gpt-small", Bill.class)
                        .of(replaying.instructions("In euros."))
                        .read(TEXT))
                .hasMessageContaining("another prompt");
    }

    @Test
    void rerecordRenewsEachAnswerInItsPlaceAndOnlyOnceItIsThere() throws Exception {
        var recording = data("auto").recorded("gpt-small", Bill.class).of(text -> BILL);
        recording.extract(TEXT);
        recording.extract(TEXT + "2");
        var before = recorded();
        var failing = data("rerecord").recorded("gpt-small", Bill.class).of(text -> {
            throw new IOException("no network");
        });
        failing.read(TEXT);
        assertThat(recorded()).isEqualTo(before);

        var other = new Bill("Zoe", 3, BigDecimal.TEN);
        var renewing = data("rerecord").recorded("gpt-small", Bill.class).of(counting(text -> other));
        assertThat(renewing.extract(TEXT)).isEqualTo(other);
        assertThat(renewing.extract(TEXT)).isEqualTo(other);

        assertThat(calls).hasValue(1);
        var replaying = data("replay").recorded("gpt-small", Bill.class).of(never());
        assertThat(replaying.extract(TEXT)).isEqualTo(other);
        assertThat(replaying.extract(TEXT + "2")).isEqualTo(BILL);
    }

    @Test
    void liveKeepsNothing() throws Exception {
        var live = data("live").recorded("gpt-small", Bill.class).of(counting(text -> BILL));

        assertThat(live.extract(TEXT)).isEqualTo(BILL);
        assertThat(live.extract(TEXT)).isEqualTo(BILL);
        assertThat(calls).hasValue(2);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anAnswerEditedByHandIsTakenAsItIs() throws Exception {
        data("auto").recorded("gpt-small", Bill.class).of(text -> BILL).extract(TEXT);
        Files.writeString(file(), recorded().replace("\"visits\":2", "\"visits\":7"));

        assertThat(data("replay").recorded("gpt-small", Bill.class).of(never()).extract(TEXT))
                .extracting(Bill::visits)
                .isEqualTo(7);
        assertThatThrownBy(() -> data("replay", "synthetic.edited", "fail")
                        .recorded("gpt-small", Bill.class)
                        .of(never())
                        .extract(TEXT))
                .hasMessageStartingWith("Bill/gpt-small.answers was edited by hand, and synthetic.edited is fail");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"answer\":", "\"key\":", "\"format\": 1"})
    void damageIsNeverData(String member) throws Exception {
        data("auto").recorded("gpt-small", Bill.class).of(text -> BILL).extract(TEXT);
        Files.writeString(file(), recorded().replaceFirst(Pattern.quote(member), member.replaceFirst("\\w+", "gone")));

        for (var mode : List.of("replay", "auto")) {
            assertThatThrownBy(() -> data(mode)
                            .recorded("gpt-small", Bill.class)
                            .of(never())
                            .read(TEXT))
                    .isInstanceOf(FixtureException.class)
                    .hasMessageContaining("Bill/gpt-small.answers.json:")
                    .hasMessageContaining("is damaged");
        }
    }

    @Test
    void anEntryWithoutAnAnswerIsNamedWithItsLine() throws Exception {
        data("auto").recorded("gpt-small", Bill.class).of(text -> BILL).extract(TEXT);
        Files.writeString(file(), recorded().replace("\"answer\":", "\"anser\":"));
        var id = between(recorded(), "\"id\":\"");

        assertThatThrownBy(() -> data("replay")
                        .recorded("gpt-small", Bill.class)
                        .of(never())
                        .read(TEXT))
                .hasMessage("""
                        fixtures-cache/Bill/gpt-small.answers.json:11 is damaged: the entry %s has neither `answer` nor `rawAnswer` with `failure`
                         -> fix it, or restore the file with `git checkout -- fixtures-cache/Bill/gpt-small.answers.json`, or delete the entry to record it again""".formatted(id));
    }

    @Test
    void aSecretIsNotWrittenDown() {
        var key = "sk-proj-0123456789abcdef0123";
        for (var secret : List.of(key, "correct-horse-battery-1")) {
            var leaking = new Bill(secret, 1, BigDecimal.ONE);

            assertThatThrownBy(() -> data("auto")
                            .recorded("gpt-small", Bill.class)
                            .of(text -> leaking)
                            .read(TEXT))
                    .isInstanceOf(FixtureException.class)
                    .hasMessageStartingWith("Nothing was written: ")
                    .message()
                    .doesNotContain(secret);
            assertThat(file()).doesNotExist();
        }
    }

    record Loose(String name, Map<String, Integer> more) {}

    record Lossy(
            @com.fasterxml.jackson.annotation.JsonIgnore @Nullable
            String name,

            int size) {}

    @Test
    void aTypeThatNoModelCanBeAskedForIsRecordedTooIfItIsReadAsItIsWritten() throws Exception {
        var loose = new Loose("a", Map.of("b", 1));
        data("auto").recorded("regex", Loose.class).of(text -> loose).extract(TEXT);

        assertThat(data("replay").recorded("regex", Loose.class).of(never()).extract(TEXT))
                .isEqualTo(loose);
        assertThatThrownBy(() -> data("auto")
                        .recorded("regex", Lossy.class)
                        .of(text -> new Lossy("a", 1))
                        .read(TEXT))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("An answer of the extractor regex cannot be recorded: ")
                .hasMessageEndingWith(
                        "\n -> make Lossy a type that Jackson can write and read back, or use the extractor without recording");
    }

    @Test
    void lineEndsAndUnicodeFormsDoNotChangeAText() throws Exception {
        data("auto").recorded("gpt-small", Bill.class).of(text -> BILL).extract("Mu\u0308ller\nbill");

        assertThat(data("replay").recorded("gpt-small", Bill.class).of(never()).extract("Müller\r\nbill"))
                .isEqualTo(BILL);
    }

    @Test
    void parallelTestsPayForATextOnce() throws Exception {
        var extractor = data("auto").recorded("gpt-small", Bill.class).of(counting(text -> BILL));
        var threads = Executors.newFixedThreadPool(8);
        try {
            var answers = new ArrayList<Future<@Nullable Bill>>();
            for (var i = 0; i < 32; i++) {
                var text = TEXT + i % 4;
                answers.add(threads.submit(() -> extractor.extract(text)));
            }
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(BILL);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(calls).hasValue(4);
    }

    @Test
    void aBlankNameIsRefused() {
        assertThatThrownBy(() -> data("auto").recorded(" ", Bill.class)).hasMessage("""
                SyntheticData.recorded requires that `name` not be blank
                 -> name the extractor: recorded("gpt-small", Bill.class)""");
        assertThatThrownBy(() -> data("auto")
                        .recorded("gpt-small", Bill.class)
                        .forSeveral()
                        .forSeveral())
                .hasMessageContaining("calls forSeveral() twice\n -> remove one of the calls");
    }

    @Test
    void anyNameMakesAFile() throws Exception {
        data("auto").recorded("GPT 4o/mini (März)", Bill.class).of(text -> BILL).extract(TEXT);

        try (var files = Files.list(folder.resolve("fixtures-cache/Bill"))) {
            assertThat(files.map(file ->
                                    Objects.requireNonNull(file.getFileName()).toString())
                            .toList())
                    .singleElement()
                    .asString()
                    .matches("gpt-4o-mini-m-rz-[0-9a-f]{8}\\.answers\\.json");
        }
    }
}
