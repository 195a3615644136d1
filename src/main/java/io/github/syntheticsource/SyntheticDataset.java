package io.github.syntheticsource;

import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A named set of records, bound one by one as they are asked for: iterating twice gives equal, not the same, instances.
 *
 * @param <T> the records' type
 * @since 0.1.0
 */
public interface SyntheticDataset<T> extends Iterable<T> {

    /**
     * The set's name, without the type.
     *
     * @return such as {@code default}
     */
    String set();

    /**
     * The records' type.
     *
     * @return a class, or a generic type with its arguments
     */
    Type type();

    /**
     * Who made the records.
     *
     * @return such as {@code openai, gpt-4o-mini-2024-07-18} or {@code builtin}; several are joined by {@code "; "}
     */
    String origin();

    /**
     * The file that the records are recorded in.
     *
     * @return the absolute path; in a live run no file is there
     */
    Path file();

    /**
     * The fingerprint of what was asked for.
     *
     * @return {@code r1:} and 64 hex digits
     */
    String fingerprint();

    /**
     * How many records there are.
     *
     * @return the count that was asked for
     */
    int size();

    /**
     * A fresh instance of one record.
     *
     * @param index from 0
     * @return a new instance at each call
     * @throws IndexOutOfBoundsException if there is no such record
     * @throws FixtureException if the record in the file does not fit the type, with file, line and component
     */
    T get(int index);

    /**
     * One record with its id and place.
     *
     * @param index from 0
     * @return the record with a fresh instance
     * @throws FixtureException if the record in the file does not fit the type
     */
    SyntheticRecord<T> record(int index);

    /**
     * All records, bound now.
     *
     * @return an unmodifiable list of fresh instances
     * @throws FixtureException if a record in the file does not fit the type
     */
    default List<T> toList() {
        return stream().toList();
    }

    /**
     * All records in order, bound as they are pulled.
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

    /** The set's name, size and origin; never the records, which may be many. */
    @Override
    String toString();
}
