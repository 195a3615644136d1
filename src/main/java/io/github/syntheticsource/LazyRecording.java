package io.github.syntheticsource;

import io.github.syntheticsource.config.Settings;
import io.github.syntheticsource.fixture.FixtureMode;
import io.github.syntheticsource.fixture.NewRecords;
import io.github.syntheticsource.fixture.RecordSource;
import io.github.syntheticsource.fixture.SetName;
import io.github.syntheticsource.generation.Usage;
import io.github.syntheticsource.recipe.Recipe;
import io.github.syntheticsource.report.SetEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The source of records for one set. Nothing of generation is touched unless it is asked. */
final class LazyRecording implements RecordSource {

    private final Settings settings;
    private final Recipe recipe;
    private final BatchFiles.SetBatch batch;
    private @Nullable Recording recording;

    LazyRecording(Settings settings, Recipe recipe, BatchFiles.SetBatch batch) {
        this.settings = settings;
        this.recipe = recipe;
        this.batch = batch;
    }

    @Override
    public void supply(List<Map<String, @Nullable Object>> existing, int missing, Consumer<NewRecords> keep) {
        var started = Recording.start(settings, recipe, batch);
        recording = started;
        started.supply(existing, missing, keep);
    }

    int made() {
        return recording == null ? 0 : recording.made();
    }

    SetEvent event(FixtureMode mode, SetName set) {
        var kind = mode == FixtureMode.LIVE ? SetEvent.Kind.MADE : SetEvent.Kind.RECORDED;
        return recording == null
                ? new SetEvent(kind, set, 0, "", Usage.NONE)
                : new SetEvent(kind, set, recording.made(), recording.origin(), recording.usage());
    }

    Optional<String> note() {
        return Optional.ofNullable(recording).flatMap(Recording::note);
    }
}
