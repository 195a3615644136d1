package io.github.syntheticsource.internal.langchain4j;

import dev.langchain4j.model.chat.ChatModel;
import io.github.syntheticsource.extraction.ModelUsage;
import io.github.syntheticsource.generation.ChatException;
import io.github.syntheticsource.generation.ModelResponse;
import io.github.syntheticsource.internal.generation.model.ExtractionPrompt;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The model of an extractor, which may be built at the first text. No class of langchain4j is loaded before.
 */
public final class LazyChatModel {

    private final Supplier<? extends ChatModel> supplier;
    private final Supplier<Map<String, String>> description;
    private volatile @Nullable ChatModel model;

    private LazyChatModel(Supplier<? extends ChatModel> supplier, Supplier<Map<String, String>> description) {
        this.supplier = supplier;
        this.description = description;
    }

    public static LazyChatModel of(ChatModel model) {
        return new LazyChatModel(() -> model, () -> ExtractionChat.description(model));
    }

    /** Creates a model that is built at the first text. Its description is empty. */
    public static LazyChatModel lazily(Supplier<? extends ChatModel> supplier) {
        return new LazyChatModel(supplier, Map::of);
    }

    /** Returns the name and temperature of the model, if they are known without building it. */
    public Map<String, String> description() {
        return description.get();
    }

    /**
     * Sends a text to the model.
     *
     * @throws ChatException if there is no answer
     */
    public Answer extract(ExtractionMode extractionMode, ExtractionPrompt prompt, String text) {
        var built = model;
        return ExtractionChat.extract(built == null ? build() : built, extractionMode, prompt, text);
    }

    private synchronized ChatModel build() {
        var built = model;
        if (built == null) {
            built = ExtractionChat.build(supplier);
            model = built;
        }
        return built;
    }

    /**
     * The answer of a model.
     *
     * @param parts the text, or the arguments of each tool call
     * @param problem a problem found before parsing, as a phrase that follows "the answer", or null
     */
    public record Answer(
            List<ModelResponse> parts, @Nullable String problem) {

        /** Returns the unparsed answer. */
        public String text() {
            var text = new StringBuilder();
            for (var part : parts) {
                if (part.text() != null) {
                    text.append(text.isEmpty() ? "" : "\n").append(part.text());
                }
            }
            return text.toString();
        }

        public ModelUsage use() {
            var first = parts.get(0);
            return new ModelUsage(
                    first.model(), 1, first.usage().inputTokens(), first.usage().outputTokens());
        }
    }
}
