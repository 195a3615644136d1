package io.github.syntheticsource.assertj;

import io.github.syntheticsource.SyntheticDataset;
import io.github.syntheticsource.extraction.Extraction;
import io.github.syntheticsource.extraction.SyntheticDocument;
import org.assertj.core.api.SoftAssertionsProvider;
import org.jspecify.annotations.Nullable;

/**
 * The assertions of {@link SyntheticAssertions}, softly; mix it into soft assertions of your own.
 *
 * @since 0.1.0
 */
public interface SyntheticSoftAssertionsProvider extends SoftAssertionsProvider {

    /**
     * Begins soft assertions on a data set.
     *
     * @param actual the data set
     * @param <T> the records' type
     * @return the assertions
     */
    default <T> RecordsAssert<T> assertThat(@Nullable SyntheticDataset<T> actual) {
        return assertThatRecords(actual);
    }

    /**
     * Begins soft assertions on records as a data set.
     *
     * @param actual the records
     * @param <T> the records' type
     * @return the assertions
     */
    @SuppressWarnings("unchecked")
    default <T> RecordsAssert<T> assertThatRecords(@Nullable Iterable<? extends T> actual) {
        return proxy(RecordsAssert.class, Iterable.class, actual);
    }

    /**
     * Begins soft assertions on what an extractor got out of a text.
     *
     * @param actual the extraction
     * @param <R> what is extracted
     * @return the assertions
     */
    @SuppressWarnings("unchecked")
    default <R> ExtractionAssert<R> assertThat(@Nullable Extraction<R> actual) {
        return proxy(ExtractionAssert.class, Extraction.class, actual);
    }

    /**
     * Begins soft assertions on a text and the record that it was written from.
     *
     * @param actual the document
     * @param <T> the records' type
     * @return the assertions
     */
    @SuppressWarnings("unchecked")
    default <T> DocumentAssert<T> assertThat(@Nullable SyntheticDocument<T> actual) {
        return proxy(DocumentAssert.class, SyntheticDocument.class, actual);
    }
}
