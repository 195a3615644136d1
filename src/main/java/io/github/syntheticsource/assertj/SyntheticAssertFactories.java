package io.github.syntheticsource.assertj;

import io.github.syntheticsource.extraction.Extraction;
import io.github.syntheticsource.extraction.SyntheticDocument;
import org.assertj.core.api.InstanceOfAssertFactory;

/**
 * Factories for AssertJ's {@code asInstanceOf}.
 *
 * @since 0.1.0
 */
public interface SyntheticAssertFactories {

    /** Factory for assertions on records of any type. */
    @SuppressWarnings("rawtypes") // like AssertJ's own factories
    InstanceOfAssertFactory<Iterable, RecordsAssert<Object>> RECORDS = records(Object.class);

    /**
     * Returns a factory for assertions on records.
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

    /** Factory for assertions on an extraction of any type. */
    @SuppressWarnings("rawtypes") // like AssertJ's own factories
    InstanceOfAssertFactory<Extraction, ExtractionAssert<Object>> EXTRACTION = extraction(Object.class);

    /**
     * Returns a factory for assertions on an extraction.
     *
     * @param type the extracted type
     * @param <R> the extracted type
     * @return the factory
     */
    @SuppressWarnings({"rawtypes", "unchecked"}) // like AssertJ's own factories
    static <R> InstanceOfAssertFactory<Extraction, ExtractionAssert<R>> extraction(Class<R> type) {
        return new InstanceOfAssertFactory<>(
                Extraction.class, new Class<?>[] {type}, actual -> new ExtractionAssert<R>((Extraction<R>) actual));
    }

    /** Factory for assertions on a document of any type. */
    @SuppressWarnings("rawtypes") // like AssertJ's own factories
    InstanceOfAssertFactory<SyntheticDocument, DocumentAssert<Object>> DOCUMENT = document(Object.class);

    /**
     * Returns a factory for assertions on a document.
     *
     * @param type the record's type
     * @param <T> the record's type
     * @return the factory
     */
    @SuppressWarnings({"rawtypes", "unchecked"}) // like AssertJ's own factories
    static <T> InstanceOfAssertFactory<SyntheticDocument, DocumentAssert<T>> document(Class<T> type) {
        return new InstanceOfAssertFactory<>(
                SyntheticDocument.class,
                new Class<?>[] {type},
                actual -> new DocumentAssert<T>((SyntheticDocument<T>) actual));
    }
}
