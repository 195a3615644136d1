package io.github.syntheticsource;

import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A named set of records. Records are bound on access, so iterating twice returns equal but distinct instances.
 *
 * @param <T> the records' type
 * @since 0.1.0
 */
public interface SyntheticDataset<T> extends Iterable<T> {

    /**
     * Returns the set's name, without the type.
     *
     * @return such as {@code default}
     */
    String set();

    /**
     * Returns the records' type.
     *
     * @return a class, or a generic type with its arguments
     */
    Type type();

    /**
     * Returns the generator, or the model, of the records.
     *
     * @return such as {@code openai, gpt-4o-mini-2024-07-18} or {@code builtin}; several are joined by {@code "; "}
     */
    String origin();

    /**
     * Returns the fixture file of the records.
     *
     * @return the absolute path; in a live run the file need not exist
     */
    Path file();

    /**
     * Returns the fingerprint of the recipe.
     *
     * @return {@code r1:} and 64 hex digits
     */
    String fingerprint();

    /**
     * Returns the number of records.
     *
     * @return the requested count
     */
    int size();

    /**
     * Returns a fresh instance of one record.
     *
     * @param index from 0
     * @return a new instance for each call
     * @throws IndexOutOfBoundsException if there is no such record
     * @throws FixtureException if the record in the file does not fit the type, with file, line and component
     */
    T get(int index);

    /**
     * Returns one record with its id and position.
     *
     * @param index from 0
     * @return the record with a fresh instance
     * @throws FixtureException if the record in the file does not fit the type
     */
    SyntheticRecord<T> record(int index);

    /**
     * Returns all records.
     *
     * @return an unmodifiable list of fresh instances
     * @throws FixtureException if a record in the file does not fit the type
     */
    default List<T> toList() {
        return stream().toList();
    }

    /**
     * Returns all records in order, each bound when the stream reaches it.
     *
     * @return a sequential stream
     */
    default Stream<T> stream() {
        return IntStream.range(0, size()).mapToObj(this::get);
    }

    /** Iterates over fresh instances, in order. */
    @Override
    default Iterator<T> iterator() {
        return stream().iterator();
    }

    /** Returns the set's name, size and origin, but not the records. */
    @Override
    String toString();
}
