package io.github.syntheticsource.internal.run.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.syntheticsource.FixtureMode;
import io.github.syntheticsource.extraction.ExtractionException;
import io.github.syntheticsource.extraction.Extractor;
import io.github.syntheticsource.extraction.ExtractorResult;
import io.github.syntheticsource.internal.extraction.scoring.ExtractorAnswerBinder;
import io.github.syntheticsource.internal.fixture.EntrySource;
import io.github.syntheticsource.internal.fixture.FixtureStore;
import io.github.syntheticsource.internal.fixture.KeyedRequest;
import io.github.syntheticsource.internal.fixture.RecordSource;
import io.github.syntheticsource.internal.fixture.SetRequest;
import io.github.syntheticsource.internal.fixture.StorePolicy;
import io.github.syntheticsource.internal.fixture.file.Provenance;
import io.github.syntheticsource.internal.fixture.file.RecordBatch;
import io.github.syntheticsource.internal.fixture.file.SetName;
import io.github.syntheticsource.internal.recipe.Recipe;
import io.github.syntheticsource.internal.recipe.RequestOrigin;
import io.github.syntheticsource.internal.report.RunSummary;
import io.github.syntheticsource.internal.schema.derive.SchemaDeriver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fixture files with the member names of earlier versions. */
class OlderFixtureWordsTest {

    record Guest(String name, int nights) {}

    private static final String ANN = "Ann stays for 3 nights.";
    private static final String ZOE = "Zoe was here.";
    private static final RequestOrigin ORIGIN = new RequestOrigin("GuestTest.stays", "GuestTest#stays");

    private static final String ANSWERS = """
            {
              "format": 1,
              "kind": "answer",
              "set": "reader.answers",
              "type": "com.acme.Guest",
              "recipe": {
                "fingerprint": "r1:44c50e23c7961632ef1ea7d3d69d10026ece1131c0051690d120ba37af2b45c7",
                "extractor": "reader"
              },
              "records": [
                {"id":"ec960a","data":{
                  "key":"01d2f4327f57eb30",
                  "of":"1da1c6e049e3bf31",
                  "text":"Ann stays for 3 nights.",
                  "asked":{"version":"1","type":"f715ab6f25ac1268"},
                  "answer":{"name":"Ann","nights":3}
                }},
                {"id":"e71990","data":{
                  "key":"5820103cf38717df",
                  "of":"61a475d437141b6e",
                  "text":"Zoe was here.",
                  "asked":{"version":"1","type":"f715ab6f25ac1268"},
                  "said":"Sorry, no.",
                  "failure":"The answer held no JSON"
                }}
              ],
              "batches": [
                {"records":1,"on":"2026-11-27","generator":"reader","digest":"dafad551742bf738"},
                {"records":1,"on":"2026-11-27","generator":"reader","digest":"00278239b412b4a8"}
              ]
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void answersAreReplayedAndTheFileStaysAsItIs() throws IOException {
        write("Guest/reader.answers.json", ANSWERS);
        var extractor = recorded(FixtureMode.REPLAY, "1");

        var valid = extractor.read(ANN);
        var failed = extractor.read(ZOE);

        assertThat(valid.value()).isEqualTo(new Guest("Ann", 3));
        assertThat(failed.json()).isEqualTo("Sorry, no.");
        assertThat(failed.failure()).isInstanceOf(ExtractionException.class).hasMessage("The answer held no JSON");
        assertThat(read("Guest/reader.answers.json")).isEqualTo(ANSWERS);
    }

    @Test
    void aNewAnswerHasTheNewWordsNextToEntriesWithTheOldOnes() throws IOException {
        write("Guest/reader.answers.json", ANSWERS);

        recorded(FixtureMode.AUTO, "1").read("Bob came.");

        var now = read("Guest/reader.answers.json");
        assertThat(now.lines().toList())
                .containsAll(oldLines())
                .anyMatch(line -> line.startsWith("      \"textDigest\":"))
                .contains("      \"extractor\":{\"version\":\"1\",\"type\":\"f715ab6f25ac1268\"},")
                .contains("      \"rawAnswer\":\"I do not know.\",");
        assertThat(recorded(FixtureMode.REPLAY, "1").read("Bob came.").json()).isEqualTo("I do not know.");
        assertThat(recorded(FixtureMode.REPLAY, "1").read(ANN).value()).isEqualTo(new Guest("Ann", 3));
    }

    /** All lines but the end of the lists, which get a comma when something is appended. */
    private static List<String> oldLines() {
        return ANSWERS.lines()
                .filter(line -> !line.equals("    }}") && !line.contains("00278239b412b4a8"))
                .toList();
    }

    @Test
    void anAnswerOfAnotherVersionIsReplacedInItsPlace() throws IOException {
        write("Guest/reader.answers.json", ANSWERS);
        assertThatThrownBy(() -> recorded(FixtureMode.REPLAY, "2").read(ANN)).hasMessageContaining("another version");

        recorded(FixtureMode.AUTO, "2").read(ANN);

        assertThat(read("Guest/reader.answers.json"))
                .contains("\"id\":\"ec960a\"", "\"textDigest\":\"1da1c6e049e3bf31\"", "\"of\":\"61a475d437141b6e\"")
                .doesNotContain("\"of\":\"1da1c6e049e3bf31\"");
    }

    @Test
    void recordsWhoseBatchHasTheOldWordAreReplayedAndAppendedTo() throws IOException {
        RecordSource source = (existing, missing, keep) -> keep.accept(new RecordBatch(
                List.of("{\"name\":\"Ann\",\"nights\":" + (existing.size() + 1) + "}"), 0, provenance()));
        store(FixtureMode.AUTO).resolve(records(1), source);
        var old = withOldWord("Guest/default.json");

        var set = store(FixtureMode.REPLAY).resolve(records(1), source);

        assertThat(set.edited()).isFalse();
        assertThat(read("Guest/default.json")).isEqualTo(old);

        store(FixtureMode.AUTO).resolve(records(2), source);

        assertThat(read("Guest/default.json").lines().filter(line -> line.contains("\"mended\":1")))
                .containsExactly(batchLine(old) + ",");
        assertThat(read("Guest/default.json")).contains("\"retried\":1");
    }

    @Test
    void textsWhoseBatchHasTheOldWordAreReplayedAndAppendedTo() throws IOException {
        EntrySource source = (missing, keep) -> missing.forEach(wanted ->
                keep.accept(new EntrySource.Lot(Map.of(wanted.key(), Map.of("text", "A text.")), provenance())));
        store(FixtureMode.AUTO).resolve(text("k1"), source);
        var old = withOldWord("Guest/default.text.json");

        var set = store(FixtureMode.REPLAY).resolve(text("k1"), source);

        assertThat(set.edited()).isFalse();
        assertThat(read("Guest/default.text.json")).isEqualTo(old).contains("\"of\":\"k1 id\"");

        store(FixtureMode.AUTO).resolve(text("k2"), source);

        assertThat(read("Guest/default.text.json"))
                .contains("\n" + batchLine(old) + ",\n", "\"of\":\"k2 id\"", "\"retried\":1");
    }

    private String withOldWord(String file) throws IOException {
        write(file, read(file).replace("\"retried\":1", "\"mended\":1"));
        return read(file);
    }

    private static String batchLine(String file) {
        return file.lines()
                .filter(line -> line.contains("\"mended\":1"))
                .findFirst()
                .orElseThrow();
    }

    private static SetRequest records(int count) {
        return new SetRequest(
                new SetName("Guest", "default"),
                "com.acme.Guest",
                Recipe.of(SchemaDeriver.derive(Guest.class)),
                count,
                ORIGIN);
    }

    private static KeyedRequest text(String key) {
        return new KeyedRequest(
                new SetName("Guest", "default.text"),
                "text",
                "com.acme.Guest",
                Map.of(),
                List.of(new KeyedRequest.Wanted(key, key + " id", key)),
                true,
                ORIGIN,
                entry -> List.of());
    }

    private static Provenance provenance() {
        return new Provenance(LocalDate.of(2026, 11, 21), "openai", "gpt-4o-mini", 1, 10, 20, Map.of("retried", 1));
    }

    private Extractor<Guest> recorded(FixtureMode mode, String version) {
        var answers = new AnswerStore(store(mode), folder, policy(mode), new RunSummary());
        Extractor<Guest> extractor = new Extractor<>() {
            @Override
            public Guest extract(String text) {
                throw new AssertionError("read is called instead");
            }

            @Override
            public ExtractorResult<Guest> read(String text) {
                return ExtractorAnswerBinder.rejected("The answer held no JSON", "I do not know.");
            }
        };
        return new RecordedExtractor<>(
                answers,
                new ExtractorIdentity(Guest.class, false, "reader", version),
                ExtractorAnswerBinder.of(Guest.class),
                () -> extractor,
                Map::of,
                ORIGIN);
    }

    private FixtureStore store(FixtureMode mode) {
        return new FixtureStore(folder, policy(mode), List.of());
    }

    private static StorePolicy policy(FixtureMode mode) {
        return new StorePolicy(
                mode, false, false, (origin, wanted, forced) -> "mvn test", Path::toString, notice -> {});
    }

    private void write(String file, String content) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), content);
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }
}
