package io.github.syntheticsource.internal.langchain4j;

import io.github.syntheticsource.generation.ModelRequest;
import io.github.syntheticsource.internal.generation.model.ExtractionPrompt;
import java.util.Locale;

/** How a model is brought to answer in JSON. */
public enum ExtractionMode {
    /** The system message describes the format. */
    PROMPTED,
    /** The schema is the response format. */
    STRUCTURED,
    /** The schema is that of a tool's parameters. */
    TOOLS;

    public ModelRequest question(ExtractionPrompt reading, String text) {
        return switch (this) {
            case PROMPTED -> reading.promptedRequest(text);
            case STRUCTURED -> reading.structuredRequest(text);
            case TOOLS -> reading.toolRequest(text);
        };
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
