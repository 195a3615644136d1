package io.github.syntheticsource.langchain4j;

import dev.langchain4j.model.chat.ChatModel;
import io.github.syntheticsource.internal.langchain4j.ExtractionMode;
import io.github.syntheticsource.internal.langchain4j.LazyChatModel;
import java.util.function.Supplier;

/**
 * Extractors that have a chat model read records out of texts, in the three ways that models know.
 *
 * <pre>{@code
 * var extractor = ChatModelExtractors.structured(model, MedicalBilling.class);
 * assertThat(document.extractedBy(extractor)).recoversEveryField();
 * }</pre>
 *
 * <p>In each way the model is told the record's schema, in which every component may be null: a model that must name a
 * value invents one. The text is sent as it is. What the answer holds is scored as the model wrote it; an answer that
 * does not fit the type fails, and what it does hold is scored all the same.
 *
 * <p>They are thread-safe. How long a call may take and how often it is repeated is the model's business.
 *
 * @since 0.1.0
 */
public final class ChatModelExtractors {

    private ChatModelExtractors() {}

    /**
     * Describes the answer's format in the prompt, for models that know neither response formats nor tools. JSON is found
     * in the answer amid prose and fences too.
     *
     * @param <T> the record's type
     * @param model the model
     * @param type a record, a class, or a sealed interface that Jackson can read
     * @return an extractor of one record a text
     * @throws io.github.syntheticsource.SyntheticException if no model can be asked for that type
     */
    public static <T> ChatModelExtractor<T> prompted(ChatModel model, Class<T> type) {
        return ChatModelExtractor.of(ExtractionMode.PROMPTED, LazyChatModel.of(model), type);
    }

    /**
     * {@link #prompted(ChatModel, Class)} with a model that is built at the first text.
     *
     * @param <T> the record's type
     * @param model builds the model; it is asked once
     * @param type a record, a class, or a sealed interface that Jackson can read
     * @return an extractor of one record a text
     * @throws io.github.syntheticsource.SyntheticException if no model can be asked for that type
     */
    public static <T> ChatModelExtractor<T> prompted(Supplier<? extends ChatModel> model, Class<T> type) {
        return ChatModelExtractor.of(ExtractionMode.PROMPTED, LazyChatModel.lazily(model), type);
    }

    /**
     * Sends the schema as the response format. Whether the server must keep to it is the model's setting: {@code
     * OpenAiChatModel.builder().strictJsonSchema(true)}.
     *
     * @param <T> the record's type
     * @param model the model
     * @param type a record, a class, or a sealed interface that Jackson can read
     * @return an extractor of one record a text
     * @throws io.github.syntheticsource.SyntheticException if no model can be asked for that type
     */
    public static <T> ChatModelExtractor<T> structured(ChatModel model, Class<T> type) {
        return ChatModelExtractor.of(ExtractionMode.STRUCTURED, LazyChatModel.of(model), type);
    }

    /**
     * {@link #structured(ChatModel, Class)} with a model that is built at the first text.
     *
     * @param <T> the record's type
     * @param model builds the model; it is asked once
     * @param type a record, a class, or a sealed interface that Jackson can read
     * @return an extractor of one record a text
     * @throws io.github.syntheticsource.SyntheticException if no model can be asked for that type
     */
    public static <T> ChatModelExtractor<T> structured(Supplier<? extends ChatModel> model, Class<T> type) {
        return ChatModelExtractor.of(ExtractionMode.STRUCTURED, LazyChatModel.lazily(model), type);
    }

    /**
     * Offers the model one tool, which it must call, with the record's components as its strict parameters.
     *
     * @param <T> the record's type
     * @param model the model
     * @param type a record, a class, or a sealed interface that Jackson can read
     * @return an extractor of one record a text
     * @throws io.github.syntheticsource.SyntheticException if no model can be asked for that type
     */
    public static <T> ChatModelExtractor<T> tools(ChatModel model, Class<T> type) {
        return ChatModelExtractor.of(ExtractionMode.TOOLS, LazyChatModel.of(model), type);
    }

    /**
     * {@link #tools(ChatModel, Class)} with a model that is built at the first text.
     *
     * @param <T> the record's type
     * @param model builds the model; it is asked once
     * @param type a record, a class, or a sealed interface that Jackson can read
     * @return an extractor of one record a text
     * @throws io.github.syntheticsource.SyntheticException if no model can be asked for that type
     */
    public static <T> ChatModelExtractor<T> tools(Supplier<? extends ChatModel> model, Class<T> type) {
        return ChatModelExtractor.of(ExtractionMode.TOOLS, LazyChatModel.lazily(model), type);
    }
}
