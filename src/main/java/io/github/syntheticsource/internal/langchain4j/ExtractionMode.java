package io.github.syntheticsource.internal.langchain4j;

import io.github.syntheticsource.generation.ModelRequest;
import io.github.syntheticsource.internal.generation.model.ExtractionPrompt;
import java.util.Locale;

/** How a model is requested to answer in JSON. */
public enum ExtractionMode {
    /** The system message describes the format. */
    PROMPTED,
    /** The schema is the response format. */
    STRUCTURED,
    /** The schema is that of a tool's parameters. */
    TOOLS;

    public ModelRequest request(ExtractionPrompt prompt, String text) {
        return switch (this) {
            case PROMPTED -> prompt.promptedRequest(text);
            case STRUCTURED -> prompt.structuredRequest(text);
            case TOOLS -> prompt.toolRequest(text);
        };
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
