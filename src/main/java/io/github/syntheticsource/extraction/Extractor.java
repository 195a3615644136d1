package io.github.syntheticsource.extraction;

import io.github.syntheticsource.internal.extraction.field.MessageValues;
import org.jspecify.annotations.Nullable;

/**
 * What is under test: a function from a text to a typed value. A method reference to a langchain4j AI service fits.
 *
 * @param <T> what is extracted: a record, or a list of records where a text states several
 * @since 0.1.0
 */
@FunctionalInterface
public interface Extractor<T> {

    /**
     * Reads a value out of a text.
     *
     * @param text the text
     * @return the value, or null if the text states nothing of the kind
     * @throws Exception if the extraction fails; every field then counts as failed
     */
    @Nullable
    T extract(String text) throws Exception;

    /**
     * Reads a text and keeps what is needed to score it: the value, the raw JSON where the extractor has it, or the
     * failure.
     *
     * <p>An extractor that gets JSON from a model overrides this and hands the JSON on, since binding to Java hides
     * errors: what is missing becomes 0.
     *
     * @param text the text
     * @return the value or the failure; it does not throw, but for an {@link Error} and for an interrupt
     * @throws ExtractionException if the thread was interrupted; it stays interrupted
     */
    default ExtractorResult<T> read(String text) {
        try {
            return ExtractorResult.of(extract(text));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExtractionException("""
                    The extraction was interrupted
                     -> text: %s
                    It was stopped from outside, by a timeout of the test or of the build: run the test again, or give it \
                    more time.""".formatted(MessageValues.excerpt(text)), e);
        } catch (Exception e) {
            return ExtractorResult.failed(e);
        }
    }
}
