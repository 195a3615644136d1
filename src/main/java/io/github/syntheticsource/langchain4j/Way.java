package io.github.syntheticsource.langchain4j;

import io.github.syntheticsource.generation.ChatQuestion;
import io.github.syntheticsource.generation.TextReading;
import java.util.Locale;

/** How a model is brought to answer in JSON. */
enum Way {
    /** The system message describes the format. */
    PROMPTED,
    /** The schema is the response format. */
    STRUCTURED,
    /** The schema is that of a tool's parameters. */
    TOOLS;

    ChatQuestion question(TextReading reading, String text) {
        return switch (this) {
            case PROMPTED -> reading.askedInWords(text);
            case STRUCTURED -> reading.asked(text);
            case TOOLS -> reading.askedByTool(text);
        };
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
