package io.github.syntheticsource.assertj;

import io.github.syntheticsource.SyntheticDataset;
import io.github.syntheticsource.extraction.Extraction;
import io.github.syntheticsource.extraction.SyntheticDocument;
import org.jspecify.annotations.Nullable;

/**
 * The assertions of {@link SyntheticAssertions} in BDD style; import {@code then} alongside AssertJ's.
 *
 * @since 0.1.0
 */
public final class SyntheticBDDAssertions {

    private SyntheticBDDAssertions() {}

    /**
     * Starts assertions on a data set.
     *
     * @param actual the data set
     * @param <T> the records' type
     * @return the assertions
     */
    public static <T> RecordsAssert<T> then(@Nullable SyntheticDataset<T> actual) {
        return SyntheticAssertions.assertThat(actual);
    }

    /**
     * Starts assertions on records as a data set.
     *
     * @param actual the records
     * @param <T> the records' type
     * @return the assertions
     */
    public static <T> RecordsAssert<T> thenRecords(@Nullable Iterable<? extends T> actual) {
        return SyntheticAssertions.assertThatRecords(actual);
    }

    /**
     * Starts assertions on an extraction.
     *
     * @param actual the extraction
     * @param <R> what is extracted
     * @return the assertions
     */
    public static <R> ExtractionAssert<R> then(@Nullable Extraction<R> actual) {
        return SyntheticAssertions.assertThat(actual);
    }

    /**
     * Starts assertions on a document.
     *
     * @param actual the document
     * @param <T> the records' type
     * @return the assertions
     */
    public static <T> DocumentAssert<T> then(@Nullable SyntheticDocument<T> actual) {
        return SyntheticAssertions.assertThat(actual);
    }
}
