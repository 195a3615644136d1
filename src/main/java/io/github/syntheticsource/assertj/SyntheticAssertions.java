package io.github.syntheticsource.assertj;

import io.github.syntheticsource.SyntheticDataset;
import io.github.syntheticsource.extraction.Extraction;
import io.github.syntheticsource.extraction.SyntheticDocument;
import org.jspecify.annotations.Nullable;

/**
 * The door to the assertions; import its methods beside AssertJ's own.
 *
 * <p>{@code assertThat} takes only types of this library, so that it is never ambiguous beside AssertJ's. A list of records
 * would be, hence {@link #assertThatRecords}.
 *
 * @since 0.1.0
 */
public final class SyntheticAssertions {

    private SyntheticAssertions() {}

    /**
     * Begins assertions on a data set.
     *
     * @param actual the data set
     * @param <T> the records' type
     * @return the assertions, AssertJ's on an {@link Iterable} among them
     */
    public static <T> RecordsAssert<T> assertThat(@Nullable SyntheticDataset<T> actual) {
        return new RecordsAssert<>(actual);
    }

    /**
     * Begins assertions on records as a data set.
     *
     * @param actual the records: a list, or anything that iterates
     * @param <T> the records' type
     * @return the assertions, AssertJ's on an {@link Iterable} among them
     */
    public static <T> RecordsAssert<T> assertThatRecords(@Nullable Iterable<? extends T> actual) {
        return new RecordsAssert<>(actual);
    }

    /**
     * Begins assertions on what an extractor got out of a text.
     *
     * @param actual the extraction
     * @param <R> what is extracted
     * @return the assertions
     */
    public static <R> ExtractionAssert<R> assertThat(@Nullable Extraction<R> actual) {
        return new ExtractionAssert<>(actual);
    }

    /**
     * Begins assertions on a text and the record that it was written from.
     *
     * @param actual the document
     * @param <T> the records' type
     * @return the assertions
     */
    public static <T> DocumentAssert<T> assertThat(@Nullable SyntheticDocument<T> actual) {
        return new DocumentAssert<>(actual);
    }
}
