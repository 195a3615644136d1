package io.github.syntheticsource.langchain4j;

import dev.langchain4j.model.chat.ChatModel;
import io.github.syntheticsource.extraction.ModelUse;
import io.github.syntheticsource.generation.ChatAnswer;
import io.github.syntheticsource.generation.ChatException;
import io.github.syntheticsource.generation.TextReading;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The model behind an extractor: given, or built at the first text. Until it is asked, not a class of langchain4j is
 * loaded.
 */
final class ExtractionModel {

    private final Supplier<? extends ChatModel> recipe;
    private final Supplier<Map<String, String>> description;
    private volatile @Nullable ChatModel model;

    private ExtractionModel(Supplier<? extends ChatModel> recipe, Supplier<Map<String, String>> description) {
        this.recipe = recipe;
        this.description = description;
    }

    static ExtractionModel of(ChatModel model) {
        return new ExtractionModel(() -> model, () -> ExtractionCall.description(model));
    }

    /** One of which nothing is known before it is built. */
    static ExtractionModel lazily(Supplier<? extends ChatModel> recipe) {
        return new ExtractionModel(recipe, Map::of);
    }

    /** Its name and temperature, as far as it tells them without being built. */
    Map<String, String> description() {
        return description.get();
    }

    /**
     * Has the model read a text.
     *
     * @throws ChatException if no answer came
     */
    Answer ask(Way way, TextReading reading, String text) {
        var built = model;
        return ExtractionCall.ask(built == null ? build() : built, way, reading, text);
    }

    private synchronized ChatModel build() {
        var built = model;
        if (built == null) {
            built = ExtractionCall.built(recipe);
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
    record Answer(List<ChatAnswer> parts, @Nullable String problem) {

        /** The answer as it came. */
        String text() {
            var text = new StringBuilder();
            for (var part : parts) {
                if (part.text() != null) {
                    text.append(text.isEmpty() ? "" : "\n").append(part.text());
                }
            }
            return text.toString();
        }

        ModelUse use() {
            var first = parts.get(0);
            return new ModelUse(
                    first.model(), 1, first.usage().inputTokens(), first.usage().outputTokens());
        }
    }
}
