package io.github.syntheticsource.assertj;

import io.github.syntheticsource.SyntheticDataset;
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
}
