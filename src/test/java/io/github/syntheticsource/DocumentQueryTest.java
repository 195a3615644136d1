package io.github.syntheticsource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.syntheticsource.extraction.SyntheticDocument;
import io.github.syntheticsource.generation.GenerationException;
import io.github.syntheticsource.internal.run.TestRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts asked for in code. */
class DocumentQueryTest {

    @TempDir
    private Path folder;

    record Actor(String actor, List<String> movies) {}

    private static final Actor HANKS = new Actor("Tom Hanks", List.of("Forrest Gump", "Green Mile"));
    private static final Actor MADS = new Actor("Mads Mikkelsen", List.of("Hannibal", "Another round"));

    /** The data of a new run. */
    private SyntheticData data(String mode) {
        var settings = Map.of(
                "synthetic.mode",
                mode,
                "synthetic.generator",
                "builtin",
                "synthetic.cache.dir",
                folder.resolve("fixtures-cache").toString());
        return new SyntheticData(
                TestRun.start(key -> Optional.ofNullable(settings.get(key))).projectOf(DocumentQueryTest.class));
    }

    private static List<String> texts(SyntheticData data) {
        var texts = new ArrayList<String>();
        texts.add(data.text(List.of("blue", "yellow"), Preferences.none()));
        texts.add(data.text(Map.of("colors", List.of("blue", "yellow")), Preferences.of("style", "gossip")));
        texts.add(data.text(
                Map.of("actor", "Tom Hanks", "movies", List.of("Forrest Gump", "Green Mile")), Preferences.none()));
        texts.add(data.text(
                List.of(
                        Map.of("actor", "Tom Hanks", "movies", List.of("Forrest Gump", "Green Mile")),
                        Map.of("actor", "Mads Mikkelsen", "movies", List.of("Hannibal", "Another round"))),
                Preferences.of("minLength", 20).and("unit", "words").and("language", "ko")));
        texts.add(data.text(
                new Actor("100 % of {} {{x}} $1 😀 שלום", List.of("a: b", "{\"a\": 1}")), Preferences.none()));
        return texts;
    }

    @Test
    void aTextFromAnyFieldsIsKept() {
        var recorded = texts(data("auto"));

        var replayed = texts(data("replay"));

        assertThat(replayed).isEqualTo(recorded);
        assertThat(recorded.get(0)).contains("blue and yellow");
        assertThat(recorded.get(3)).contains("Mads Mikkelsen", "Another round");
        assertThat(recorded.get(4)).contains("100 % of {} {{x}} $1 😀 שלום", "a: b", "{\"a\": 1}");
        assertThat(folder.resolve("fixtures-cache/Text/fields.text.json"))
                .content()
                .contains("\"fields\":{\"colors\":[\"blue\",\"yellow\"]}", "\"preferences\":{\"style\":\"gossip\"}");
    }

    @Test
    void otherFieldsAndOtherPreferencesAreOtherTexts() {
        data("auto").text(List.of("blue"), Preferences.none());

        assertThatThrownBy(() -> data("replay").text(List.of("red"), Preferences.none()))
                .isInstanceOf(FixtureException.class)
                .hasMessageContaining("lacks 1 of the 1 requested texts:\n  no text of [\"red\"]\n");
        assertThatThrownBy(() -> data("replay").text(List.of("blue"), Preferences.of("style", "gossip")))
                .isInstanceOf(FixtureException.class);
        assertThat(data("replay").text(List.of("blue"), Preferences.none())).contains("blue");
    }

    @Test
    void rerecordRenewsWhatIsAskedForAndKeepsTheRest() {
        texts(data("auto"));
        var rerecording = data("rerecord");

        rerecording.text(List.of("blue", "yellow"), Preferences.none());

        assertThat(texts(data("replay"))).hasSize(5);
    }

    @Test
    void nothingToStateIsRefused() {
        assertThatThrownBy(() -> data("auto").text(Map.of("colors", List.of()), Preferences.none()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("""
                        SyntheticData.text requires at least one value but was {"colors":[]}
                         -> pass a value that is neither null nor empty""");
        assertThatThrownBy(() -> data("auto").text("blue", Preferences.none()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("""
                        SyntheticData.text requires a record, a map or a list but was [blue]
                         -> put the value into a map: Map.of("name", value)""");
    }

    @Test
    void whatDoesNotFitIsExplained() {
        assertThatThrownBy(() -> data("auto").text(Map.of("colors", "blue"), Preferences.of("maxLength", 5)))
                .isInstanceOf(GenerationException.class)
                .hasMessage("""
                        wrote 0 of 1 text for Fields with the generator [builtin]
                         -> 2 x maxLength is 5 characters but was 19; write less, but state every value
                            first one: The colors is blue.
                        To generate the rest, run again: only what is missing will be requested. If that fails too, relax the preference that rejects them, or use another `model`.""");
    }

    @Test
    void documentsAreAskedForInCode() {
        var asked = data("auto")
                .documents(Actor.class)
                .records(List.of(HANKS, MADS, HANKS))
                .style("informal")
                .minLength(60)
                .unit(LengthUnit.WORDS)
                .language("es");

        var documents = asked.get();

        assertThat(documents).extracting(SyntheticDocument::record).containsExactly(HANKS, MADS, HANKS);
        assertThat(documents).allSatisfy(document -> {
            assertThat(LengthUnit.WORDS.length(document.text())).isGreaterThanOrEqualTo(60);
            assertThat(document.text()).contains(document.record().actor());
        });
        assertThat(data("replay")
                        .documents(Actor.class)
                        .records(List.of(MADS))
                        .style("informal")
                        .minLength(60)
                        .unit(LengthUnit.WORDS)
                        .language("es")
                        .get()
                        .get(0)
                        .text())
                .isEqualTo(documents.get(1).text());
    }

    @Test
    void theLastTextTakesTheRecordsThatAreLeft() {
        var documents = data("live")
                .documents(Actor.class)
                .records(List.of(HANKS, MADS, HANKS))
                .recordsPerText(2)
                .get();

        assertThat(documents).extracting(document -> document.records().size()).containsExactly(2, 1);
        assertThat(documents.get(1).records()).containsExactly(HANKS);
    }
}
