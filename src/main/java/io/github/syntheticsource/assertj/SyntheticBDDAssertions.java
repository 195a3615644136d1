package io.github.syntheticsource.assertj;

import io.github.syntheticsource.SyntheticDataset;
import io.github.syntheticsource.extraction.Extraction;
import io.github.syntheticsource.extraction.SyntheticDocument;
import org.jspecify.annotations.Nullable;

/**
 * The assertions of {@link SyntheticAssertions} in the words of behavior-driven development; import {@code then} beside
 * AssertJ's own.
 *
 * @since 0.1.0
 */
public final class SyntheticBDDAssertions {

    private SyntheticBDDAssertions() {}

    /**
     * Begins assertions on a data set.
     *
     * @param actual the data set
     * @param <T> the records' type
     * @return the assertions
     */
    public static <T> RecordsAssert<T> then(@Nullable SyntheticDataset<T> actual) {
        return SyntheticAssertions.assertThat(actual);
    }

    /**
     * Begins assertions on records as a data set.
     *
     * @param actual the records
     * @param <T> the records' type
     * @return the assertions
     */
    public static <T> RecordsAssert<T> thenRecords(@Nullable Iterable<? extends T> actual) {
        return SyntheticAssertions.assertThatRecords(actual);
    }

    /**
     * Begins assertions on what an extractor got out of a text.
     *
     * @param actual the extraction
     * @param <R> what is extracted
     * @return the assertions
     */
    public static <R> ExtractionAssert<R> then(@Nullable Extraction<R> actual) {
        return SyntheticAssertions.assertThat(actual);
    }

    /**
     * Begins assertions on a text and the record that it was written from.
     *
     * @param actual the document
     * @param <T> the records' type
     * @return the assertions
     */
    public static <T> DocumentAssert<T> then(@Nullable SyntheticDocument<T> actual) {
        return SyntheticAssertions.assertThat(actual);
    }
}
