package io.github.syntheticsource.internal.run;

import io.github.syntheticsource.internal.config.Setting;
import io.github.syntheticsource.internal.config.Settings;
import io.github.syntheticsource.internal.fixture.FixtureStore;
import io.github.syntheticsource.internal.fixture.SetRequest;
import io.github.syntheticsource.internal.generation.engine.TaskPool;
import io.github.syntheticsource.internal.report.ProgressOutput;
import io.github.syntheticsource.internal.report.RecordingProgress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Generates sets before the first test, several at a time. Errors are reported by the tests, which fail as without
 * prewarming.
 */
final class Prewarmer {

    private final Settings settings;
    private final FixtureStore store;
    private final Function<SetRequest, LazyRecordSource> sources;
    private final PrewarmResults results;
    private final ProgressOutput display;

    Prewarmer(
            Settings settings,
            FixtureStore store,
            Function<SetRequest, LazyRecordSource> sources,
            PrewarmResults results,
            ProgressOutput display) {
        this.settings = settings;
        this.store = store;
        this.sources = sources;
        this.results = results;
        this.display = display;
    }

    /** A set with missing records, and whether they are free to generate. */
    private record Missing(SetRequest request, int records, boolean free) {}

    /** Generates the missing records of the requests; returns when all are generated or have failed. */
    void generate(Collection<SetRequestBuilder> builders) {
        var missing = new ArrayList<Missing>();
        for (var request : agreed(builders)) {
            try {
                addMissing(request, missing);
            } catch (RuntimeException | LinkageError e) {
                // its test reports it
            }
        }
        if (!missing.isEmpty()) {
            var records = missing.stream().mapToInt(Missing::records).sum();
            try (var progress = RecordingProgress.start(records, missing.size(), display)) {
                run(tasks(missing, progress));
            }
        }
    }

    /** Returns each set once, with the largest count, without sets that are claimed by two recipes. */
    private static List<SetRequest> agreed(Collection<SetRequestBuilder> builders) {
        var byPlace = new LinkedHashMap<String, List<SetRequest>>();
        for (var builder : builders) {
            try {
                var request = builder.build();
                byPlace.computeIfAbsent(request.name().place(), place -> new ArrayList<>())
                        .add(request);
            } catch (RuntimeException | LinkageError e) {
                // its test reports it
            }
        }
        return byPlace.values().stream()
                .filter(Prewarmer::agree)
                .map(requests -> requests.stream()
                        .reduce((one, other) -> other.count() > one.count() ? other : one)
                        .orElseThrow())
                .toList();
    }

    private static boolean agree(List<SetRequest> requests) {
        return requests.stream()
                        .map(request -> request.recipe().fingerprint())
                        .distinct()
                        .count()
                == 1;
    }

    private void addMissing(SetRequest request, List<Missing> missing) {
        var records = store.missing(request);
        if (records > 0) {
            missing.add(new Missing(request, records, sources.apply(request).isFree()));
        }
    }

    /** Free sets share one thread: they do not wait for a model, and the built-in generator generates one set at a time. */
    private List<Runnable> tasks(Collection<Missing> missing, RecordingProgress progress) {
        var tasks = new ArrayList<Runnable>();
        var free = new ArrayList<SetRequest>();
        for (var set : missing) {
            if (set.free) {
                free.add(set.request);
            } else {
                tasks.add(() -> generate(List.of(set.request), progress));
            }
        }
        if (!free.isEmpty()) {
            tasks.add(() -> generate(free, progress));
        }
        return tasks;
    }

    private void generate(List<SetRequest> requests, RecordingProgress progress) {
        for (var request : requests) {
            if (!Thread.currentThread().isInterrupted()) {
                generate(request, progress);
            }
        }
    }

    private void generate(SetRequest request, RecordingProgress progress) {
        var source = sources.apply(request).reportingTo(progress::addGenerated);
        try {
            store.resolve(request, source);
            progress.setDone();
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            progress.setFailed(); // its test reports why
        } finally {
            results.add(source);
        }
    }

    private void run(List<Runnable> tasks) {
        try {
            TaskPool.run(
                    tasks,
                    settings.positive(Setting.CONCURRENCY).orElseThrow(),
                    this,
                    System.nanoTime() + Long.MAX_VALUE / 2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            throw new IllegalStateException("no time was set", e);
        }
    }
}
