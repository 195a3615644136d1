package io.github.syntheticsource.samples;

import static io.github.syntheticsource.assertj.SyntheticAssertions.assertThat;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import io.github.syntheticsource.SyntheticData;
import io.github.syntheticsource.extraction.SyntheticDocument;
import io.github.syntheticsource.junit.SyntheticDocumentSource;
import io.github.syntheticsource.langchain4j.ChatModelExtractors;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;

/**
 * Reads actors and their films out of texts, in two ways. The answers are recorded, so no model takes part; the recorded
 * ones were given by a stand-in that reads by rules. {@code -Dsynthetic.mode=rerecord} with a key has a model read.
 */
class ActorExtractionTest {

    private final SyntheticData data = SyntheticData.configured();

    @ParameterizedTest
    @SyntheticDocumentSource(value = Actor.class, records = "samples/actors.json", style = "informal", minLength = 500)
    void byPrompt(SyntheticDocument<Actor> document) {
        var extractor = data.recorded("by-prompt", Actor.class)
                .of(ChatModelExtractors.prompted(ActorExtractionTest::model, Actor.class));

        assertThat(document.extractedBy(extractor)).textStatesEveryField().recoversEveryField();
    }

    @ParameterizedTest
    @SyntheticDocumentSource(value = Actor.class, records = "samples/actors.json", style = "informal", minLength = 500)
    void byStructuredOutput(SyntheticDocument<Actor> document) {
        var extractor = data.recorded("by-structured-output", Actor.class)
                .of(ChatModelExtractors.structured(ActorExtractionTest::model, Actor.class));

        assertThat(document.extractedBy(extractor)).textStatesEveryField().recoversEveryField();
    }

    private static ChatModel model() {
        return OpenAiChatModel.builder()
                .apiKey(System.getenv("OPENAI_API_KEY"))
                .baseUrl(System.getenv("OPENAI_BASE_URL"))
                .modelName(Objects.requireNonNullElse(System.getenv("OPENAI_MODEL"), "gpt-4o-mini"))
                .strictJsonSchema(true)
                .build();
    }
}
