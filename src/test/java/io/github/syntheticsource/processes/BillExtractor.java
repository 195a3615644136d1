package io.github.syntheticsource.processes;

import dev.langchain4j.model.openai.OpenAiChatModel;
import io.github.syntheticsource.extraction.Extractor;
import io.github.syntheticsource.langchain4j.ChatModelExtractors;
import io.github.syntheticsource.samples.MedicalBilling;

/** Names the model, so a replay never loads it. */
final class BillExtractor {

    private BillExtractor() {}

    static Extractor<MedicalBilling> make() {
        var model = OpenAiChatModel.builder()
                .baseUrl(System.getProperty("test.server"))
                .apiKey("none")
                .modelName("gpt-small")
                .build();
        return ChatModelExtractors.structured(model, MedicalBilling.class);
    }
}
