package io.github.syntheticsource.assertj;

import io.github.syntheticsource.SyntheticDataset;
import io.github.syntheticsource.extraction.Extraction;
import io.github.syntheticsource.extraction.SyntheticDocument;
import org.jspecify.annotations.Nullable;

/**
 * Entry point for the assertions; import its methods alongside AssertJ's.
 *
 * <p>{@code assertThat} takes only types of this library, so it is never ambiguous with AssertJ's. A list of records
 * would be, hence {@link #assertThatRecords}.
 *
 * @since 0.1.0
 */
public final class SyntheticAssertions {

    private SyntheticAssertions() {}

    /**
     * Starts assertions on a data set.
     *
     * @param actual the data set
     * @param <T> the records' type
     * @return the assertions, including AssertJ's for an {@link Iterable}
     */
    public static <T> RecordsAssert<T> assertThat(@Nullable SyntheticDataset<T> actual) {
        return new RecordsAssert<>(actual);
    }

    /**
     * Starts assertions on records as a data set.
     *
     * @param actual the records: a list or any other {@link Iterable}
     * @param <T> the records' type
     * @return the assertions, including AssertJ's for an {@link Iterable}
     */
    public static <T> RecordsAssert<T> assertThatRecords(@Nullable Iterable<? extends T> actual) {
        return new RecordsAssert<>(actual);
    }

    /**
     * Starts assertions on an extraction.
     *
     * @param actual the extraction
     * @param <R> what is extracted
     * @return the assertions
     */
    public static <R> ExtractionAssert<R> assertThat(@Nullable Extraction<R> actual) {
        return new ExtractionAssert<>(actual);
    }

    /**
     * Starts assertions on a document.
     *
     * @param actual the document
     * @param <T> the records' type
     * @return the assertions
     */
    public static <T> DocumentAssert<T> assertThat(@Nullable SyntheticDocument<T> actual) {
        return new DocumentAssert<>(actual);
    }
}
