package io.github.syntheticsource.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.syntheticsource.Preferences;
import io.github.syntheticsource.SyntheticData;
import io.github.syntheticsource.extraction.SyntheticDocument;
import io.github.syntheticsource.junit.SyntheticDocumentSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Texts with what they state: the ground truth for whatever reads them. */
class ActorsTest {

    @ParameterizedTest
    @SyntheticDocumentSource(value = Actor.class, records = "samples/actors.json", style = "informal", minLength = 500)
    void everyTextStatesItsActor(SyntheticDocument<Actor> document) {
        assertThat(document.text())
                .hasSizeGreaterThanOrEqualTo(500)
                .contains(document.record().actor());
        assertThat(document.text()).contains(document.record().movies());
        assertThat(document.spans().get("actor").get(0).of(document.text()))
                .isEqualTo(document.record().actor());
    }

    @Test
    void aTextFromFields() {
        var data = SyntheticData.configured();

        var text = data.text(
                Map.of("colors", List.of("blue", "yellow")),
                Preferences.of("style", "Make it in a style of a weather forecast."));
        var gossip = data.text(
                Map.of("actor", "Tom Hanks", "movies", List.of("Forrest Gump", "Green Mile")),
                Preferences.of("style", "gossip"));

        assertThat(text).contains("blue", "yellow");
        assertThat(gossip).contains("Tom Hanks", "Forrest Gump", "Green Mile");
    }
}
