package io.github.syntheticsource.langchain4j;

import dev.langchain4j.model.chat.ChatModel;
import io.github.syntheticsource.internal.langchain4j.ExtractionMode;
import io.github.syntheticsource.internal.langchain4j.LazyChatModel;
import java.util.function.Supplier;

/**
 * Factory for extractors that use a chat model, with each of the three ways to request structured answers.
 *
 * <pre>{@code
 * var extractor = ChatModelExtractors.structured(model, MedicalBilling.class);
 * assertThat(document.extractedBy(extractor)).recoversEveryField();
 * }</pre>
 *
 * <p>The model always receives the schema of the record, in which every component may be null, since a model that must
 * return a value invents one. The text is sent unmodified. The answer is scored as the model wrote it. An answer that does
 * not fit the type is a failure, but the values that it contains are still scored.
 *
 * <p>The extractors are thread-safe. Timeouts and retries are those of the model.
 *
 * @since 0.1.0
 */
public final class ChatModelExtractors {

    private ChatModelExtractors() {}

    /**
     * Returns an extractor that describes the format of the answer in the prompt, for models that support neither response
     * formats nor tools. The answer may contain prose and code fences around the JSON.
     *
     * @param <T> the record's type
     * @param model the model
     * @param type a record, a class, or a sealed interface that Jackson can read
     * @return an extractor of one record per text
     * @throws io.github.syntheticsource.SyntheticException if no JSON Schema can be derived for the type
     */
    public static <T> ChatModelExtractor<T> prompted(ChatModel model, Class<T> type) {
        return ChatModelExtractor.of(ExtractionMode.PROMPTED, LazyChatModel.of(model), type);
    }

    /**
     * Returns a {@linkplain #prompted(ChatModel, Class) prompted} extractor whose model is built at the first text.
     *
     * @param <T> the record's type
     * @param model supplies the model; it is called once
     * @param type a record, a class, or a sealed interface that Jackson can read
     * @return an extractor of one record per text
     * @throws io.github.syntheticsource.SyntheticException if no JSON Schema can be derived for the type
     */
    public static <T> ChatModelExtractor<T> prompted(Supplier<? extends ChatModel> model, Class<T> type) {
        return ChatModelExtractor.of(ExtractionMode.PROMPTED, LazyChatModel.lazily(model), type);
    }

    /**
     * Returns an extractor that sends the schema as the response format. Whether the server enforces the schema is a
     * setting of the model: {@code OpenAiChatModel.builder().strictJsonSchema(true)}.
     *
     * @param <T> the record's type
     * @param model the model
     * @param type a record, a class, or a sealed interface that Jackson can read
     * @return an extractor of one record per text
     * @throws io.github.syntheticsource.SyntheticException if no JSON Schema can be derived for the type
     */
    public static <T> ChatModelExtractor<T> structured(ChatModel model, Class<T> type) {
        return ChatModelExtractor.of(ExtractionMode.STRUCTURED, LazyChatModel.of(model), type);
    }

    /**
     * Returns a {@linkplain #structured(ChatModel, Class) structured} extractor whose model is built at the first text.
     *
     * @param <T> the record's type
     * @param model supplies the model; it is called once
     * @param type a record, a class, or a sealed interface that Jackson can read
     * @return an extractor of one record per text
     * @throws io.github.syntheticsource.SyntheticException if no JSON Schema can be derived for the type
     */
    public static <T> ChatModelExtractor<T> structured(Supplier<? extends ChatModel> model, Class<T> type) {
        return ChatModelExtractor.of(ExtractionMode.STRUCTURED, LazyChatModel.lazily(model), type);
    }

    /**
     * Returns an extractor that offers the model one tool, which it must call, with the components of the record as strict
     * parameters.
     *
     * @param <T> the record's type
     * @param model the model
     * @param type a record, a class, or a sealed interface that Jackson can read
     * @return an extractor of one record per text
     * @throws io.github.syntheticsource.SyntheticException if no JSON Schema can be derived for the type
     */
    public static <T> ChatModelExtractor<T> tools(ChatModel model, Class<T> type) {
        return ChatModelExtractor.of(ExtractionMode.TOOLS, LazyChatModel.of(model), type);
    }

    /**
     * Returns a {@linkplain #tools(ChatModel, Class) tool} extractor whose model is built at the first text.
     *
     * @param <T> the record's type
     * @param model supplies the model; it is called once
     * @param type a record, a class, or a sealed interface that Jackson can read
     * @return an extractor of one record per text
     * @throws io.github.syntheticsource.SyntheticException if no JSON Schema can be derived for the type
     */
    public static <T> ChatModelExtractor<T> tools(Supplier<? extends ChatModel> model, Class<T> type) {
        return ChatModelExtractor.of(ExtractionMode.TOOLS, LazyChatModel.lazily(model), type);
    }
}
