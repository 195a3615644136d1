package io.github.syntheticsource.assertj;

import io.github.syntheticsource.SyntheticDataset;
import io.github.syntheticsource.extraction.Extraction;
import io.github.syntheticsource.extraction.SyntheticDocument;
import org.assertj.core.api.SoftAssertionsProvider;
import org.jspecify.annotations.Nullable;

/**
 * Soft versions of the assertions of {@link SyntheticAssertions}, to be mixed into custom soft assertions.
 *
 * @since 0.1.0
 */
public interface SyntheticSoftAssertionsProvider extends SoftAssertionsProvider {

    /**
     * Starts soft assertions on a data set.
     *
     * @param actual the data set
     * @param <T> the records' type
     * @return the assertions
     */
    default <T> RecordsAssert<T> assertThat(@Nullable SyntheticDataset<T> actual) {
        return assertThatRecords(actual);
    }

    /**
     * Starts soft assertions on records as a data set.
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
     * Starts soft assertions on an extraction.
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
     * Starts soft assertions on a document.
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
