package io.github.syntheticsource.extraction;

import io.github.syntheticsource.internal.extraction.field.MessageValues;
import org.jspecify.annotations.Nullable;

/**
 * The extractor under test: a function from a text to a typed value, such as a method reference to a langchain4j AI
 * service.
 *
 * @param <T> the extracted type: a record, or a list of records if a text states several
 * @since 0.1.0
 */
@FunctionalInterface
public interface Extractor<T> {

    /**
     * Extracts a value from a text.
     *
     * @param text the text
     * @return the value, or null if the text does not state one
     * @throws Exception if the extraction fails; every field then counts as failed
     */
    @Nullable
    T extract(String text) throws Exception;

    /**
     * Extracts a value and returns everything needed to score it: the value, the raw JSON if available, or the failure.
     *
     * <p>An extractor that receives JSON from a model should override this method and return the JSON, since binding to
     * Java hides errors: a missing number becomes 0.
     *
     * @param text the text
     * @return the value or the failure; only an {@link Error} or an interrupt is thrown
     * @throws ExtractionException if the thread was interrupted; its interrupt flag is kept
     */
    default ExtractorResult<T> read(String text) {
        try {
            return ExtractorResult.of(extract(text));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExtractionException("""
                    The extraction was interrupted
                     -> text: %s
                    A timeout of the test or of the build stopped it: run the test again, or raise the timeout.""".formatted(MessageValues.excerpt(text)), e);
        } catch (Exception e) {
            return ExtractorResult.failed(e);
        }
    }
}
