package io.github.syntheticsource.assertj;

import io.github.syntheticsource.SyntheticDataset;
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
    @SuppressWarnings({"unchecked", "NullAway"}) // AssertJ takes null
    default <T> RecordsAssert<T> assertThatRecords(@Nullable Iterable<? extends T> actual) {
        return proxy(RecordsAssert.class, Iterable.class, actual);
    }
}
