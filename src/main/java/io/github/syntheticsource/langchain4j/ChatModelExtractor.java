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
 * An extractor that has a chat model read one record out of a text, or several. It is made by {@link
 * ChatModelExtractors}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> what is extracted: the record, or a list of records
 * @since 0.1.0
 */
public final class ChatModelExtractor<T> implements DescribedExtractor<T> {

    private final ExtractionMode extractionMode;
    private final LazyChatModel model;
    private final ExtractionPrompt reading;
    private final ExtractorAnswerBinder<T> binder;

    private ChatModelExtractor(
            ExtractionMode extractionMode,
            LazyChatModel model,
            ExtractionPrompt reading,
            ExtractorAnswerBinder<T> binder) {
        this.extractionMode = extractionMode;
        this.model = model;
        this.reading = reading;
        this.binder = binder;
    }

    static <T> ChatModelExtractor<T> of(ExtractionMode extractionMode, LazyChatModel model, Class<T> type) {
        return new ChatModelExtractor<>(
                extractionMode, model, ExtractionPrompt.of(type), ExtractorAnswerBinder.of(type));
    }

    /**
     * Reads any number of records out of a text.
     *
     * @return an extractor of all records that a text states, in the order of the text
     */
    public ChatModelExtractor<List<T>> forSeveral() {
        return new ChatModelExtractor<>(extractionMode, model, reading.forSeveral(), binder.forSeveral());
    }

    /**
     * Adds wishes to the prompt.
     *
     * @param text such as {@code Amounts are in euros.}; it replaces what was said before
     * @return an extractor that says so to the model
     */
    public ChatModelExtractor<T> instructions(String text) {
        return new ChatModelExtractor<>(extractionMode, model, reading.instructed(text), binder);
    }

    /**
     * Adds a few-shot example to the prompt.
     *
     * @param text a text
     * @param answer what is to be extracted from it
     * @return an extractor that shows it to the model, after those before
     */
    public ChatModelExtractor<T> example(String text, T answer) {
        return new ChatModelExtractor<>(extractionMode, model, reading.withExample(text, binder.write(answer)), binder);
    }

    /**
     * What the model's answers depend on: the way, the prompt, the schema, and the model's name and temperature where it
     * was given, not merely its supplier.
     */
    @Override
    public Map<String, String> description() {
        var request = extractionMode.question(reading, "");
        var description = new LinkedHashMap<String, String>();
        description.put("way", extractionMode.key());
        description.putAll(model.description());
        description.put("prompt", request.system());
        description.put("schema", request.schema());
        return description;
    }

    /**
     * Reads the text.
     *
     * @throws io.github.syntheticsource.SyntheticException if no answer came, or one that does not fit the type
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
     * Reads the text; an error of the model is a failure of the extraction.
     *
     * @throws io.github.syntheticsource.SyntheticException if the thread was interrupted; it stays so
     */
    @Override
    public ExtractorResult<T> read(String text) {
        LazyChatModel.Answer answer;
        try {
            answer = model.ask(extractionMode, reading, text);
        } catch (ChatException e) {
            if (e.kind() == ChatException.Kind.INTERRUPTED) {
                throw e;
            }
            return ExtractorResult.failed(e);
        }
        var problem = answer.problem();
        if (problem == null) {
            var found = reading.find(answer.parts());
            problem = found.problem();
            if (problem == null) {
                return binder.bind(found.json()).withUsage(answer.use());
            }
        }
        return binder.unreadable(problem, answer.text()).withUsage(answer.use());
    }
}
