package io.github.syntheticsource.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.syntheticsource.extraction.SyntheticDocument;
import io.github.syntheticsource.junit.SyntheticDocumentSource;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;

/** What the child JVMs run of texts. */
class ActorsTestCase {

    record Actor(String actor, List<String> movies) {}

    @ParameterizedTest
    @SyntheticDocumentSource(count = 3, style = "informal", minLength = 200)
    void everyTextStatesItsActor(SyntheticDocument<Actor> document) {
        assertThat(document.text()).contains(document.record().actor());
        assertThat(document.spans()).containsKey("actor");
    }
}
