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
 * The model behind an extractor: given, or built at the first text. Until it is asked, not a class of langchain4j is
 * loaded.
 */
public final class LazyChatModel {

    private final Supplier<? extends ChatModel> recipe;
    private final Supplier<Map<String, String>> description;
    private volatile @Nullable ChatModel model;

    private LazyChatModel(Supplier<? extends ChatModel> recipe, Supplier<Map<String, String>> description) {
        this.recipe = recipe;
        this.description = description;
    }

    public static LazyChatModel of(ChatModel model) {
        return new LazyChatModel(() -> model, () -> ExtractionChat.description(model));
    }

    /** One of which nothing is known before it is built. */
    public static LazyChatModel lazily(Supplier<? extends ChatModel> recipe) {
        return new LazyChatModel(recipe, Map::of);
    }

    /** Its name and temperature, as far as it tells them without being built. */
    public Map<String, String> description() {
        return description.get();
    }

    /**
     * Has the model read a text.
     *
     * @throws ChatException if no answer came
     */
    public Answer ask(ExtractionMode extractionMode, ExtractionPrompt reading, String text) {
        var built = model;
        return ExtractionChat.ask(built == null ? build() : built, extractionMode, reading, text);
    }

    private synchronized ChatModel build() {
        var built = model;
        if (built == null) {
            built = ExtractionChat.built(recipe);
            model = built;
        }
        return built;
    }

    /**
     * What a model answered.
     *
     * @param parts its text, or the arguments of each call of the tool
     * @param problem what is wrong with it before it is read, in words that go on after "the answer", or null
     */
    public record Answer(
            List<ModelResponse> parts, @Nullable String problem) {

        /** The answer as it came. */
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
