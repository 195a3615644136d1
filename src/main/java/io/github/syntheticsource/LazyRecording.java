package io.github.syntheticsource;

import io.github.syntheticsource.config.Settings;
import io.github.syntheticsource.fixture.CompletedRecords;
import io.github.syntheticsource.fixture.FixtureException;
import io.github.syntheticsource.fixture.FixtureMode;
import io.github.syntheticsource.fixture.NewRecords;
import io.github.syntheticsource.fixture.RecordSource;
import io.github.syntheticsource.fixture.RecordedSet;
import io.github.syntheticsource.fixture.SetName;
import io.github.syntheticsource.generation.GenerationException;
import io.github.syntheticsource.generation.Usage;
import io.github.syntheticsource.recipe.MigratedRecord;
import io.github.syntheticsource.recipe.Recipe;
import io.github.syntheticsource.report.SetEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** The source of records for one set. Nothing of generation is touched unless it is asked; what failed once fails again. */
final class LazyRecording implements RecordSource {

    private final Settings settings;
    private final Recipe recipe;
    private @Nullable IntConsumer progress;
    private final BatchFiles.SetBatch batch;
    private @Nullable Recording recording;
    private @Nullable Completion completion;
    private @Nullable RuntimeException failure;

    LazyRecording(Settings settings, Recipe recipe, BatchFiles.SetBatch batch) {
        this.settings = settings;
        this.recipe = recipe;
        this.batch = batch;
    }

    /** The same, telling of each lot how many records it brought. */
    LazyRecording telling(IntConsumer listener) {
        progress = listener;
        return this;
    }

    /** The same, failing as it did before, unasked; null if nothing failed. */
    LazyRecording failing(@Nullable RuntimeException before) {
        failure = before;
        return this;
    }

    @Override
    public void supply(List<Map<String, @Nullable Object>> existing, int missing, Consumer<NewRecords> keep) {
        if (failure != null) {
            throw again(failure);
        }
        var started = recording == null ? Recording.start(settings, recipe, batch) : recording;
        recording = started;
        try {
            started.supply(existing, missing, progress == null ? keep : told(keep, progress));
        } catch (RuntimeException e) {
            if (!Thread.currentThread().isInterrupted()) {
                failure = e;
            }
            throw e;
        }
    }

    @Override
    public CompletedRecords complete(List<MigratedRecord> records, Consumer<Map<Integer, String>> keep) {
        if (failure != null) {
            throw again(failure);
        }
        var started = completion == null ? Completion.start(settings, recipe) : completion;
        completion = started;
        try {
            return started.complete(records, keep, progress == null ? count -> {} : progress);
        } catch (RuntimeException e) {
            if (!Thread.currentThread().isInterrupted()) {
                failure = e;
            }
            throw e;
        }
    }

    private static Consumer<NewRecords> told(Consumer<NewRecords> keep, IntConsumer progress) {
        return lot -> {
            keep.accept(lot);
            progress.accept(lot.json().size());
        };
    }

    /** A failure of its own for each test: what one test hangs on it is not shown under another. */
    private static RuntimeException again(RuntimeException failure) {
        var message = String.valueOf(failure.getMessage());
        if (failure instanceof GenerationException) {
            return new GenerationException(message, failure);
        }
        return failure instanceof FixtureException ? new FixtureException(message, failure) : failure;
    }

    @Nullable
    RuntimeException failure() {
        return failure;
    }

    int made() {
        return (recording == null ? 0 : recording.made()) + (completion == null ? 0 : completion.completed());
    }

    SetEvent event(FixtureMode mode, SetName set) {
        if (completion != null) {
            return upgraded(set, completion.completed(), completion.changes());
        }
        var kind = mode == FixtureMode.LIVE ? SetEvent.Kind.MADE : SetEvent.Kind.RECORDED;
        return recording == null
                ? new SetEvent(kind, set, 0, "", Usage.NONE)
                : new SetEvent(kind, set, recording.made(), recording.origin(), recording.usage());
    }

    /** What it says of a set whose records were just taken over. */
    SetEvent upgraded(RecordedSet set) {
        return upgraded(set.name(), set.total(), String.join(", ", set.changes()));
    }

    private SetEvent upgraded(SetName set, int records, String changes) {
        return completion == null
                ? new SetEvent(SetEvent.Kind.UPGRADED, set, records, changes, Usage.NONE)
                : new SetEvent(
                        SetEvent.Kind.UPGRADED, set, records, changes + "; " + completion.origin(), completion.usage());
    }

    /** What was spent, whatever came of it. */
    Usage spent() {
        var made = recording == null ? Usage.NONE : recording.usage();
        return completion == null ? made : made.plus(completion.usage());
    }

    Optional<String> note() {
        return Optional.ofNullable(recording).flatMap(Recording::note);
    }
}
