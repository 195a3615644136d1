package io.github.syntheticsource.internal.run;

import io.github.syntheticsource.FixtureException;
import io.github.syntheticsource.SyntheticDataset;
import io.github.syntheticsource.SyntheticRecord;
import io.github.syntheticsource.internal.fixture.ResolvedSet;
import io.github.syntheticsource.internal.fixture.file.FixtureFile;
import io.github.syntheticsource.internal.json.FixtureRecordBinder;
import io.github.syntheticsource.internal.json.JsonException;
import io.github.syntheticsource.internal.recipe.Recipe;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A data set over the bytes of a fixture. Each access binds the record again. */
final class RecordedDataset<T> implements SyntheticDataset<T> {

    private final ResolvedSet set;
    private final Recipe recipe;

    RecordedDataset(ResolvedSet set, Recipe recipe) {
        this.set = set;
        this.recipe = recipe;
    }

    @Override
    public String set() {
        return set.name().name();
    }

    @Override
    public Type type() {
        return recipe.schema().type();
    }

    @Override
    public String origin() {
        return String.join("; ", set.origins());
    }

    @Override
    public Path file() {
        return set.file();
    }

    @Override
    public String fingerprint() {
        return recipe.fingerprint();
    }

    @Override
    public int size() {
        return set.records().size();
    }

    @Override
    public T get(int index) {
        return bind(set.records().get(index));
    }

    @Override
    public SyntheticRecord<T> record(int index) {
        var entry = set.records().get(index);
        return new SyntheticRecord<>(
                entry.id(), index + 1, recipe.schema().name(), set(), file(), entry.line(), bind(entry));
    }

    @Override
    public String toString() {
        return set.name() + " (" + size() + " records by " + origin() + ")";
    }

    /** Returns the recorded JSON of a record. */
    String json(int index) {
        var entry = set.records().get(index);
        return new String(set.source(), entry.start(), entry.end() - entry.start(), StandardCharsets.UTF_8);
    }

    /** Returns the ids in order. */
    List<String> ids() {
        return set.records().stream().map(FixtureFile.Entry::id).toList();
    }

    @SuppressWarnings("unchecked")
    private T bind(FixtureFile.Entry entry) {
        try {
            return (T) FixtureRecordBinder.bind(
                    set.source(),
                    entry.start(),
                    entry.end() - entry.start(),
                    recipe.schema().type());
        } catch (JsonException e) {
            throw new FixtureException(
                    """
                    %s:%d: record %s of %s does not fit %s: %s%s
                     -> fix that value in the file, or restore the file with `git checkout`""".formatted(
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
