package io.github.syntheticsource.assertj;

import org.assertj.core.api.InstanceOfAssertFactory;

/**
 * Factories for AssertJ's {@code asInstanceOf}.
 *
 * @since 0.1.0
 */
public interface SyntheticAssertFactories {

    /** Records as a data set, of any type. */
    @SuppressWarnings("rawtypes") // like AssertJ's own factories
    InstanceOfAssertFactory<Iterable, RecordsAssert<Object>> RECORDS = records(Object.class);

    /**
     * Records as a data set.
     *
     * @param type the records' type
     * @param <T> the records' type
     * @return the factory
     */
    @SuppressWarnings({"rawtypes", "unchecked"}) // like AssertJ's own factories
    static <T> InstanceOfAssertFactory<Iterable, RecordsAssert<T>> records(Class<T> type) {
        return new InstanceOfAssertFactory<>(
                Iterable.class, new Class<?>[] {type}, actual -> new RecordsAssert<T>((Iterable<? extends T>) actual));
    }
}
