package io.github.syntheticsource.langchain4j;

import io.github.syntheticsource.SyntheticException;
import io.github.syntheticsource.extraction.DescribedExtractor;
import io.github.syntheticsource.extraction.ExtractorResult;
import io.github.syntheticsource.generation.ChatException;
import io.github.syntheticsource.internal.extraction.scoring.ExtractorAnswerBinder;
import io.github.syntheticsource.internal.generation.model.ExtractionPrompt;
import io.github.syntheticsource.internal.langchain4j.ExtractionMode;
import io.github.syntheticsource.internal.langchain4j.LazyChatModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An extractor that uses a chat model to read one or several records from a text. Created by {@link ChatModelExtractors}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> the type of the result: the record, or a list of records
 * @since 0.1.0
 */
public final class ChatModelExtractor<T> implements DescribedExtractor<T> {

    private final ExtractionMode extractionMode;
    private final LazyChatModel model;
    private final ExtractionPrompt prompt;
    private final ExtractorAnswerBinder<T> binder;

    private ChatModelExtractor(
            ExtractionMode extractionMode,
            LazyChatModel model,
            ExtractionPrompt prompt,
            ExtractorAnswerBinder<T> binder) {
        this.extractionMode = extractionMode;
        this.model = model;
        this.prompt = prompt;
        this.binder = binder;
    }

    static <T> ChatModelExtractor<T> of(ExtractionMode extractionMode, LazyChatModel model, Class<T> type) {
        return new ChatModelExtractor<>(
                extractionMode, model, ExtractionPrompt.of(type), ExtractorAnswerBinder.of(type));
    }

    /**
     * Returns an extractor for any number of records per text.
     *
     * @return an extractor of all records that a text states, in the order of the text
     */
    public ChatModelExtractor<List<T>> forSeveral() {
        return new ChatModelExtractor<>(extractionMode, model, prompt.forSeveral(), binder.forSeveral());
    }

    /**
     * Returns an extractor with additional instructions in its prompt.
     *
     * @param text the instructions, such as {@code Amounts are in euros.}; they replace earlier ones
     * @return an extractor with these instructions
     */
    public ChatModelExtractor<T> instructions(String text) {
        return new ChatModelExtractor<>(extractionMode, model, prompt.instructed(text), binder);
    }

    /**
     * Returns an extractor with one more few-shot example in its prompt.
     *
     * @param text the text of the example
     * @param answer the expected result
     * @return an extractor with this example after the earlier ones
     */
    public ChatModelExtractor<T> example(String text, T answer) {
        return new ChatModelExtractor<>(extractionMode, model, prompt.withExample(text, binder.write(answer)), binder);
    }

    /**
     * Returns what the answers depend on: the kind of request, the prompt and the schema. The model's name and temperature
     * are included if the extractor was created from a model and not from a supplier.
     */
    @Override
    public Map<String, String> description() {
        var request = extractionMode.request(prompt, "");
        var description = new LinkedHashMap<String, String>();
        description.put("way", extractionMode.key());
        description.putAll(model.description());
        description.put("prompt", request.system());
        description.put("schema", request.schema());
        return description;
    }

    /**
     * Extracts the record, or the records, from a text.
     *
     * @throws io.github.syntheticsource.SyntheticException if there is no answer, or the answer does not fit the type
     */
    @Override
    public @Nullable T extract(String text) {
        var result = read(text);
        if (result.failure() instanceof SyntheticException failure) {
            throw failure;
        }
        return result.value();
    }

    /**
     * Extracts from a text; a failed model call is returned as a failed result.
     *
     * @throws io.github.syntheticsource.SyntheticException if the thread was interrupted; the interrupt flag stays set
     */
    @Override
    public ExtractorResult<T> read(String text) {
        LazyChatModel.Answer answer;
        try {
            answer = model.extract(extractionMode, prompt, text);
        } catch (ChatException e) {
            if (e.kind() == ChatException.Kind.INTERRUPTED) {
                throw e;
            }
            return ExtractorResult.failed(e);
        }
        var problem = answer.problem();
        if (problem == null) {
            var found = prompt.find(answer.parts());
            problem = found.problem();
            if (problem == null) {
                return binder.bind(found.json()).withUsage(answer.use());
            }
        }
        return binder.unreadable(problem, answer.text()).withUsage(answer.use());
    }
}
