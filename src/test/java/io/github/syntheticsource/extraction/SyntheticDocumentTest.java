package io.github.syntheticsource.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.syntheticsource.Preferences;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SyntheticDocumentTest {

    record Actor(String actor, List<String> films) {}

    private static final Actor HANKS = new Actor("Tom Hanks", List.of("Forrest Gump", "The Green Mile"));
    private static final Actor HARDY = new Actor("Tom Hardy", List.of("Inception"));

    @Test
    void hasRecordTextAndNoPreferencesOfItsOwn() {
        var document = SyntheticDocument.of(HANKS, "Tom Hanks was in Forrest Gump.");

        assertThat(document.record()).isSameAs(HANKS);
        assertThat(document.records()).containsExactly(HANKS);
        assertThat(document.text()).isEqualTo("Tom Hanks was in Forrest Gump.");
        assertThat(document.preferences()).isEqualTo(Preferences.none());
        assertThat(document.origin()).isNull();
        assertThat(document.label()).isEqualTo("The text of Actor");
    }

    @Test
    void ofSeveralRecordsHasNoSingleOne() {
        var document = SyntheticDocument.of(List.of(HANKS, HARDY), "Two Toms, 100% {} $1.");

        assertThat(document.records()).containsExactly(HANKS, HARDY);
        assertThatThrownBy(document::record)
                .isInstanceOf(ExtractionException.class)
                .hasMessage("""
                        The text of Actor states 2 records, but exactly one is required
                         -> text: "Two Toms, 100% {} $1."
                        Use `records()`, and run the extractor with `allExtractedBy(extractor)`.""");
        assertThatThrownBy(() -> document.extractedBy(text -> HANKS)).isInstanceOf(ExtractionException.class);
        assertThatThrownBy(() -> SyntheticDocument.of(List.of(), "text")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysWhereItComesFrom() {
        var spans = Map.of("actor", List.of(new Span(0, 9)));

        var document = SyntheticDocument.builder(HANKS, "Tom Hanks")
                .preferences(Preferences.of("style", "informal"))
                .origin(new DocumentOrigin(
                        "Actor #1 (7f3a9c)", "fixtures-cache/Actor/default.text.json:12", "mvn test"))
                .spans(spans)
                .build();

        assertThat(document.label()).isEqualTo("Actor #1 (7f3a9c)");
        assertThat(document.preferences().values()).containsEntry("style", "informal");
        assertThat(document.spans()).isEqualTo(spans);
        assertThat(document).hasToString("Actor #1 (7f3a9c) \"Tom Hanks\"");
    }

    @Test
    void saysWhatItsTextStates() {
        var document = SyntheticDocument.of(HANKS, "Tom Hanks was in Forrest Gump.");

        assertThat(document.grounding())
                .extracting(field -> field.path() + " " + field.field() + " " + field.grounding())
                .containsExactly("actor actor STATED", "films[0] films STATED", "films[1] films NOT_STATED");
        assertThat(document.spans()).containsOnlyKeys("actor", "films[0]");
    }

    @Test
    void anInterruptedExtractionStaysInterrupted() {
        var document = SyntheticDocument.of(HANKS, "Tom Hanks");

        assertThatThrownBy(() -> document.extractedBy(text -> {
                    throw new InterruptedException();
                }))
                .isInstanceOf(ExtractionException.class)
                .hasMessage("""
                        The extraction was interrupted
                         -> text: "Tom Hanks"
                        A timeout of the test or of the build stopped it: run the test again, or raise the timeout.""");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void anErrorIsNoFailureOfTheExtraction() {
        var document = SyntheticDocument.of(HANKS, "Tom Hanks");

        assertThatThrownBy(() -> document.extractedBy(text -> {
                    throw new AssertionError("a bug in the test");
                }))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void aSpanIsAPlace() {
        assertThat(new Span(1, 3).of("abcd")).isEqualTo("bc");
        assertThat(new Span(1, 3).overlaps(new Span(2, 4))).isTrue();
        assertThat(new Span(1, 3).overlaps(new Span(3, 4))).isFalse();
        assertThat(new Span(1, 3).covers(new Span(2, 3))).isTrue();
        assertThat(new Span(1, 3).covers(new Span(2, 4))).isFalse();
        assertThatThrownBy(() -> new Span(3, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
