package io.github.syntheticsource.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.syntheticsource.Preferences;
import io.github.syntheticsource.extraction.SyntheticDocument;
import io.github.syntheticsource.testing.EngineRun;
import io.github.syntheticsource.testing.FolderSnapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts with their records, by the built-in writer, as a test sees them. */
class SyntheticDocumentSourceTest {

    private static final List<SyntheticDocument<Actor>> SEEN = new ArrayList<>();

    @TempDir
    private Path folder;

    private Path cache;

    record Actor(String actor, List<String> movies) {}

    @BeforeEach
    void start() {
        cache = folder.resolve("fixtures-cache");
        SEEN.clear();
    }

    private EngineRun engineRun() {
        return EngineRun.in(cache);
    }

    private EngineRun replay() {
        return EngineRun.in(cache).with("synthetic.mode", "replay");
    }

    private Path texts() {
        return cache.resolve("Actor").resolve("default.text.json");
    }

    private Path records() {
        return cache.resolve("Actor").resolve("default.json");
    }

    static class ThreeTestCase {
        @ParameterizedTest
        @SyntheticDocumentSource(count = 3, style = "informal", minLength = 300)
        void reads(SyntheticDocument<Actor> document) {
            SEEN.add(document);
        }
    }

    @Test
    void recordsAndTextsAreMadeAndReplayWritesNothing() throws Exception {
        var first = engineRun().of(ThreeTestCase.class);
        var recorded = texts(SEEN);
        var before = FolderSnapshot.of(cache);
        SEEN.clear();

        var again = replay().of(ThreeTestCase.class);

        assertThat(first.failures()).isEmpty();
        assertThat(again.failures()).isEmpty();
        assertThat(again.passed())
                .isEqualTo(first.passed())
                .hasSize(3)
                .first()
                .asString()
                .startsWith("[1] Actor #1 (");
        assertThat(texts(SEEN)).isEqualTo(recorded);
        assertThat(FolderSnapshot.of(cache)).isEqualTo(before);
        assertThat(SEEN).allSatisfy(document -> {
            assertThat(document.text())
                    .hasSizeGreaterThanOrEqualTo(300)
                    .contains(document.record().actor());
            assertThat(document.preferences())
                    .isEqualTo(Preferences.of("style", "informal").and("minLength", 300));
            assertThat(document.spans().get("actor").get(0).of(document.text()))
                    .isEqualTo(document.record().actor());
        });
        assertThat(first.printed()).contains("[synthetic] RECORDED 3 Actor/default.text (builtin)");
        assertThat(Files.readString(texts()))
                .contains("\"kind\": \"text\"", "\"preferences\": {\"style\":\"informal\",\"minLength\":300}");
    }

    @Test
    void anEditedRecordMakesItsOwnTextStaleAlone() throws Exception {
        engineRun().of(ThreeTestCase.class);
        var before = Files.readString(texts());
        var actor = SEEN.get(1).record().actor();
        Files.writeString(records(), Files.readString(records()).replace("\"" + actor + "\"", "\"Ana Oduya\""));

        var failure = replay().of(ThreeTestCase.class).failure();

        assertThat(failure)
                .startsWith("Actor/default.text is not recorded: ")
                .contains(
                        "lacks 1 of the 3 requested texts:\n  the text of Actor #2 (",
                        "was generated from an older version of it\n -> synthetic.mode is replay",
                        "SyntheticDocumentSourceTest$ThreeTestCase#reads",
                        "-Dsynthetic.mode=auto");
        assertThat(Files.readString(texts())).isEqualTo(before);

        SEEN.clear();
        assertThat(engineRun().of(ThreeTestCase.class).failures()).isEmpty();

        assertThat(SEEN.get(1).text()).contains("Ana Oduya").doesNotContain(actor);
        var after = Files.readString(texts());
        assertThat(after).doesNotContain(actor);
        for (var id : List.of(0, 2)) {
            var text = SEEN.get(id).text().lines().findFirst().orElseThrow();
            assertThat(before).contains(text);
            assertThat(after).contains(text);
        }
        assertThat(replay().of(ThreeTestCase.class).failures()).isEmpty();
    }

    static class FiveTestCase {
        @ParameterizedTest
        @SyntheticDocumentSource(count = 5, style = "informal", minLength = 300)
        void reads(SyntheticDocument<Actor> document) {
            SEEN.add(document);
        }
    }

    @Test
    void moreRecordsReuseTheTextsThatAreThere() throws Exception {
        engineRun().of(ThreeTestCase.class);
        var before = Files.readString(texts());

        assertThat(engineRun().of(FiveTestCase.class).printed()).contains("RECORDED 2 Actor/default.text");

        assertThat(Files.readString(texts())).startsWith(before.substring(0, before.indexOf("\n  ],\n")));
        assertThat(replay().of(ThreeTestCase.class, FiveTestCase.class).failures())
                .isEmpty();
    }

    static class FormalTestCase {
        @ParameterizedTest
        @SyntheticDocumentSource(count = 3, style = "formal")
        void reads(SyntheticDocument<Actor> document) {
            SEEN.add(document);
        }
    }

    @Test
    void otherPreferencesAreAnotherQuestion() {
        engineRun().of(ThreeTestCase.class);

        var failure = engineRun().of(FormalTestCase.class).failure();

        assertThat(failure)
                .startsWith("Actor/default.text was recorded for a different recipe than @SyntheticDocumentSource on"
                        + " SyntheticDocumentSourceTest.FormalTestCase.reads now requests:\n  preferences: ")
                .contains("holds 3 texts and is unchanged", "-Dsynthetic.mode=rerecord", "-Dsynthetic.mode=accept");
        assertThat(engineRun()
                        .with("synthetic.mode", "rerecord")
                        .of(FormalTestCase.class)
                        .failures())
                .isEmpty();
        assertThat(replay().of(FormalTestCase.class).failures()).isEmpty();
        assertThat(engineRun()
                        .with("synthetic.mode", "accept")
                        .of(ThreeTestCase.class)
                        .failure())
                .contains("is no longer valid: minLength is 300 characters but was ");
    }

    @Test
    void liveKeepsNothing() {
        var outcome = engineRun().with("synthetic.mode", "live").of(ThreeTestCase.class);

        assertThat(outcome.failures()).isEmpty();
        assertThat(SEEN).hasSize(3);
        assertThat(cache).doesNotExist();
    }

    @Test
    void oneTextAloneIsRun() {
        engineRun().of(ThreeTestCase.class);

        var second = replay().with("synthetic.only", "2").of(ThreeTestCase.class);

        assertThat(second.passed()).singleElement().asString().contains("Actor #2 (");
        assertThat(replay().with("synthetic.only", "9").of(ThreeTestCase.class).failure())
                .startsWith("synthetic.only is [9], but @SyntheticDocumentSource on"
                        + " SyntheticDocumentSourceTest.ThreeTestCase.reads has no such record");
    }

    static class FailingTestCase {
        @ParameterizedTest
        @SyntheticDocumentSource(count = 1)
        void reads(SyntheticDocument<Actor> document) {
            throw new AssertionError("not extracted");
        }
    }

    @Test
    void aFailureNamesTheTextAndHowToRunItAgain() {
        var failure = engineRun().of(FailingTestCase.class).failures().get(0);

        assertThat(failure.getSuppressed()[0].getMessage())
                .startsWith("Synthetic document: Actor #1 (")
                .contains("Actor/default.text.json:", "FailingTestCase#reads", "-Dsynthetic.only=");
    }

    static class GivenTestCase {
        @ParameterizedTest
        @SyntheticDocumentSource(records = "samples/actors.json", language = "fr", preferences = "audience=children")
        void reads(SyntheticDocument<Actor> document) {
            SEEN.add(document);
        }
    }

    @Test
    void recordsMayBeGiven() {
        var outcome = engineRun().of(GivenTestCase.class);

        assertThat(outcome.failures()).isEmpty();
        assertThat(SEEN).extracting(document -> document.record().actor()).containsExactly("Tom Hanks", "Tom Hardy");
        assertThat(SEEN.get(1).text()).contains("Mad Max: Fury Road", "The Revenant et Dunkirk");
        assertThat(records()).doesNotExist();
        assertThat(replay().with("synthetic.mode", "replay")
                        .of(GivenTestCase.class)
                        .failures())
                .isEmpty();
    }

    @Test
    void aMissingTextOfAGivenRecordIsNamed() throws Exception {
        engineRun().of(GivenTestCase.class);
        var text = Files.readString(texts());
        var second = text.indexOf("    {\"id\"", text.indexOf("    {\"id\"") + 5);
        Files.writeString(
                texts(), text.substring(0, second - 2) + "\n" + text.substring(text.indexOf("  ],\n", second)));

        assertThat(replay().of(GivenTestCase.class).failure()).contains("\n  no text of Actor #2 [Tom Hardy]\n");
    }

    static class TwoInOneTestCase {
        @ParameterizedTest
        @SyntheticDocumentSource(count = 2, recordsPerText = 2, minLength = 100, unit = "words")
        void reads(SyntheticDocument<Actor> document) {
            SEEN.add(document);
        }
    }

    @Test
    void aTextMayStateSeveralRecords() {
        assertThat(engineRun().of(TwoInOneTestCase.class).failures()).isEmpty();

        assertThat(SEEN).hasSize(2).allSatisfy(document -> {
            assertThat(document.records()).hasSize(2);
            assertThat(document.text())
                    .contains(
                            document.records().get(0).actor(),
                            document.records().get(1).actor());
            assertThat(document.spans()).containsKeys("[0].actor", "[1].actor");
        });
    }

    @Test
    void aTextEditedByHandIsTakenAsItIs() throws Exception {
        engineRun().of(GivenTestCase.class);
        var text = Files.readString(texts());
        Files.writeString(texts(), text.replace("Tom Hardy", "le beau Tom Hardy"));
        SEEN.clear();

        var outcome = replay().of(GivenTestCase.class);

        assertThat(outcome.failures()).isEmpty();
        var document = SEEN.get(1);
        assertThat(document.text()).contains("le beau Tom Hardy");
        assertThat(document.spans().get("actor").get(0).of(document.text())).isEqualTo("Tom Hardy");
        assertThat(engineRun()
                        .with("synthetic.mode", "rerecord")
                        .of(GivenTestCase.class)
                        .failure())
                .startsWith("Actor/default.text was edited by hand, and recording it again would lose the edits");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"key\"', '\"kex\"', has no `key`",
        "'\"text\"', '\"next\"', 'the `text` of the entry '",
        "'\"records\": [', '\"records\": {', is damaged",
        "'  \"kind\"', '<<<<<<< HEAD\n  \"kind\"', merge marker",
    })
    void damageIsSaidWithItsLine(String what, String by, String words) throws Exception {
        engineRun().of(GivenTestCase.class);
        var text = Files.readString(texts());
        var at = text.lastIndexOf(what);
        Files.writeString(texts(), text.substring(0, at) + by + text.substring(at + what.length()));

        assertThat(engineRun().of(GivenTestCase.class).failure())
                .contains("default.text.json:")
                .contains(words);
    }

    static class TooManyTestCase {
        @ParameterizedTest
        @SyntheticDocumentSource(records = "samples/actors.json", count = 3)
        void reads(SyntheticDocument<Actor> document) {}
    }

    static class NoTypeTestCase {
        @ParameterizedTest
        @SyntheticDocumentSource
        void reads(Object document) {}
    }

    static class WrongUnitTestCase {
        @ParameterizedTest
        @SyntheticDocumentSource(minLength = 5, unit = "pages")
        void reads(SyntheticDocument<Actor> document) {}
    }

    static class WrongPreferenceTestCase {
        @ParameterizedTest
        @SyntheticDocumentSource(preferences = "children")
        void reads(SyntheticDocument<Actor> document) {}
    }

    static class WrongRecordsTestCase {
        @ParameterizedTest
        @SyntheticDocumentSource(records = "samples/bills.json")
        void reads(SyntheticDocument<Actor> document) {}
    }

    @Test
    void wrongAttributesAreNamed() {
        var on = "@SyntheticDocumentSource on SyntheticDocumentSourceTest.";
        assertThat(engineRun().of(TooManyTestCase.class).failure()).isEqualTo(on + """
                TooManyTestCase.reads requires that `count` be at most 2, because there are 2 records and each text states 1, but was 3
                 -> give more records, or remove `count`""");
        assertThat(engineRun().of(NoTypeTestCase.class).failure()).isEqualTo(on + """
                NoTypeTestCase.reads has no type to infer: the first parameter is not a SyntheticDocument<…> of a record type
                 -> declare it as SyntheticDocument<Actor>, or set `value`""");
        assertThat(engineRun().of(WrongUnitTestCase.class).failure()).isEqualTo(on + """
                WrongUnitTestCase.reads: the preference `unit` must be one of characters, words but was [pages]
                 -> fix it, or remove it""");
        assertThat(engineRun().of(WrongPreferenceTestCase.class).failure()).isEqualTo(on + """
                WrongPreferenceTestCase.reads requires that each of `preferences` be name=words but was [children]
                 -> write preferences = "audience=children\"""");
        assertThat(engineRun().of(WrongRecordsTestCase.class).failure())
                .startsWith(on + "WrongRecordsTestCase.reads requires that `records` name a JSON array of records but"
                        + " [samples/bills.json] is invalid: record 1 does not fit Actor: ");
    }

    @ParameterizedClass
    @SyntheticDocumentSource(count = 2)
    static class WholeTestCase {

        @org.junit.jupiter.params.Parameter
        SyntheticDocument<Actor> document;

        @Test
        void reads() {
            SEEN.add(document);
        }
    }

    @Test
    void aParameterizedClassMayHaveThem() {
        assertThat(engineRun().of(WholeTestCase.class).failures()).isEmpty();
        assertThat(SEEN).hasSize(2);
    }

    private static List<String> texts(List<SyntheticDocument<Actor>> documents) {
        return documents.stream().map(SyntheticDocument::text).toList();
    }
}
