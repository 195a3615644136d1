package io.github.syntheticsource;

import io.github.syntheticsource.fixture.FixtureException;
import io.github.syntheticsource.fixture.FixtureFile;
import io.github.syntheticsource.fixture.RecordedSet;
import io.github.syntheticsource.json.JsonException;
import io.github.syntheticsource.json.RecordBinder;
import io.github.syntheticsource.recipe.Recipe;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
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
public final class SyntheticDataset<T> implements Iterable<T> {

    private final RecordedSet set;
    private final Recipe recipe;

    SyntheticDataset(RecordedSet set, Recipe recipe) {
        this.set = set;
        this.recipe = recipe;
    }

    /**
     * The set's name, without the type.
     *
     * @return such as {@code default}
     */
    public String set() {
        return set.name().name();
    }

    /**
     * The records' type.
     *
     * @return a class, or a generic type with its arguments
     */
    public Type type() {
        return recipe.schema().type();
    }

    /**
     * Who made the records.
     *
     * @return such as {@code openai, gpt-4o-mini-2024-07-18} or {@code builtin}; several are joined by {@code "; "}
     */
    public String origin() {
        return String.join("; ", set.origins());
    }

    /**
     * The file that the records are recorded in.
     *
     * @return the absolute path; in a live run no file is there
     */
    public Path file() {
        return set.file();
    }

    /**
     * The fingerprint of what was asked for.
     *
     * @return {@code r1:} and 64 hex digits
     */
    public String fingerprint() {
        return recipe.fingerprint();
    }

    /**
     * How many records there are.
     *
     * @return the count that was asked for
     */
    public int size() {
        return set.records().size();
    }

    /**
     * A fresh instance of one record.
     *
     * @param index from 0
     * @return a new instance at each call
     * @throws IndexOutOfBoundsException if there is no such record
     * @throws FixtureException if the record in the file does not fit the type, with file, line and component
     */
    public T get(int index) {
        return bind(set.records().get(index));
    }

    /**
     * One record with its id and place.
     *
     * @param index from 0
     * @return the record with a fresh instance
     * @throws FixtureException if the record in the file does not fit the type
     */
    public SyntheticRecord<T> record(int index) {
        var entry = set.records().get(index);
        return new SyntheticRecord<>(
                entry.id(), index + 1, recipe.schema().name(), set(), file(), entry.line(), bind(entry));
    }

    /**
     * All records, bound now.
     *
     * @return an unmodifiable list of fresh instances
     * @throws FixtureException if a record in the file does not fit the type
     */
    public List<T> toList() {
        return stream().toList();
    }

    /**
     * All records in order, bound as they are pulled.
     *
     * @return a sequential stream
     */
    public Stream<T> stream() {
        return IntStream.range(0, size()).mapToObj(this::get);
    }

    /** Iterates over fresh instances, in order. */
    @Override
    public Iterator<T> iterator() {
        return stream().iterator();
    }

    /** The set's name, size and origin; never the records, which may be many. */
    @Override
    public String toString() {
        return set.name() + " (" + size() + " records by " + origin() + ")";
    }

    boolean hasId(int index, String id) {
        return set.records().get(index).id().equals(id);
    }

    /** One record's JSON as it is recorded. */
    String json(int index) {
        var entry = set.records().get(index);
        return new String(set.source(), entry.start(), entry.end() - entry.start(), StandardCharsets.UTF_8);
    }

    /** The ids in order. */
    List<String> ids() {
        return set.records().stream().map(FixtureFile.Entry::id).toList();
    }

    @SuppressWarnings("unchecked")
    private T bind(FixtureFile.Entry entry) {
        try {
            return (T) RecordBinder.bind(
                    set.source(),
                    entry.start(),
                    entry.end() - entry.start(),
                    recipe.schema().type());
        } catch (JsonException e) {
            throw new FixtureException(
                    """
                    %s:%d: record %s of %s does not fit %s: %s%s
                     -> mend that value in the file, or take the file back by `git checkout`""".formatted(
                                    file(),
                                    entry.line() + e.line() - 1,
                                    entry.id(),
                                    set.name(),
                                    recipe.schema().name(),
                                    e.path().isEmpty() ? "" : e.path() + ": ",
                                    e.problem()),
                    e);
        }
    }
}
