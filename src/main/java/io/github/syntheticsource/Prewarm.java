package io.github.syntheticsource;

import io.github.syntheticsource.config.Setting;
import io.github.syntheticsource.config.Settings;
import io.github.syntheticsource.fixture.FixtureStore;
import io.github.syntheticsource.fixture.SetName;
import io.github.syntheticsource.fixture.SetRequest;
import io.github.syntheticsource.recipe.Asker;
import io.github.syntheticsource.recipe.Recipe;
import io.github.syntheticsource.report.ProgressDisplay;
import io.github.syntheticsource.report.RecordingProgress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Makes sets before the first test, several at a time. Whatever is wrong with one is left for its test to say, which meets
 * it as without this.
 */
final class Prewarm {

    private static final int SECONDS_TO_STOP = 5;

    private final Settings settings;
    private final FixtureStore store;
    private final BatchFiles batches;
    private final MadeAhead ahead;
    private final ProgressDisplay display;

    Prewarm(Settings settings, FixtureStore store, BatchFiles batches, MadeAhead ahead, ProgressDisplay display) {
        this.settings = settings;
        this.store = store;
        this.batches = batches;
        this.ahead = ahead;
        this.display = display;
    }

    private record Wanted(SetName name, String typeName, Recipe recipe, int count, Asker asker) {

        static Wanted of(RecordQuery<?> query) {
            var recipe = query.recipe();
            return new Wanted(query.setName(recipe), query.type().getTypeName(), recipe, query.count(), query.asker());
        }

        SetRequest request() {
            return new SetRequest(name, typeName, recipe, count, asker);
        }
    }

    /** A set with something missing, and whether it costs nothing to make it. */
    private record Missing(Wanted wanted, int records, boolean free) {}

    /** Makes what these queries miss, and returns when it is there or has failed. */
    void make(List<RecordQuery<?>> queries) {
        var missing = new ArrayList<Missing>();
        for (var wanted : agreed(queries)) {
            try {
                addMissing(wanted, missing);
            } catch (RuntimeException | LinkageError wrong) {
                // its test says so
            }
        }
        if (!missing.isEmpty()) {
            var records = missing.stream().mapToInt(Missing::records).sum();
            try (var progress = RecordingProgress.start(records, missing.size(), display)) {
                run(tasks(missing, progress));
            }
        }
    }

    /** Each set once, with the largest count; a set that two recipes claim is no one's. */
    private static List<Wanted> agreed(List<RecordQuery<?>> queries) {
        var byPlace = new LinkedHashMap<String, List<Wanted>>();
        for (var query : queries) {
            try {
                var wanted = Wanted.of(query);
                byPlace.computeIfAbsent(wanted.name.place(), place -> new ArrayList<>())
                        .add(wanted);
            } catch (RuntimeException | LinkageError wrong) {
                // its test says so
            }
        }
        return byPlace.values().stream()
                .filter(Prewarm::agree)
                .map(claims -> claims.stream()
                        .reduce((one, other) -> other.count > one.count ? other : one)
                        .orElseThrow())
                .toList();
    }

    private static boolean agree(List<Wanted> claims) {
        return claims.stream()
                        .map(wanted -> wanted.recipe.fingerprint())
                        .distinct()
                        .count()
                == 1;
    }

    private void addMissing(Wanted wanted, List<Missing> missing) {
        var records = store.missing(wanted.request());
        if (records > 0) {
            var choice = Generators.choose(settings, wanted.recipe, batches.of(wanted.name));
            missing.add(new Missing(wanted, records, choice.free()));
        }
    }

    /** What is free is made in one line: it waits for no model, and the built-in generator makes one set at a time. */
    private List<Callable<Boolean>> tasks(Collection<Missing> missing, RecordingProgress progress) {
        var tasks = new ArrayList<Callable<Boolean>>();
        var free = new ArrayList<Wanted>();
        for (var set : missing) {
            if (set.free) {
                free.add(set.wanted);
            } else {
                tasks.add(() -> make(List.of(set.wanted), progress));
            }
        }
        if (!free.isEmpty()) {
            tasks.add(() -> make(free, progress));
        }
        return tasks;
    }

    private boolean make(List<Wanted> sets, RecordingProgress progress) {
        for (var set : sets) {
            if (!Thread.currentThread().isInterrupted()) {
                make(set, progress);
            }
        }
        return true;
    }

    private void make(Wanted set, RecordingProgress progress) {
        var recording = new LazyRecording(settings, set.recipe, batches.of(set.name)).telling(progress::made);
        try {
            store.resolve(set.request(), recording);
            progress.setDone();
        } catch (RuntimeException | LinkageError | StackOverflowError wrong) {
            progress.setFailed(); // its test says why
        } finally {
            ahead.add(set.name, set.recipe, recording);
        }
    }

    private void run(List<Callable<Boolean>> tasks) {
        var places = settings.positive(Setting.CONCURRENCY).orElseThrow();
        var pool = Executors.newFixedThreadPool(Math.min(places, tasks.size()), Prewarm::thread);
        try {
            pool.invokeAll(tasks);
        } catch (InterruptedException e) {
            stop(pool);
            Thread.currentThread().interrupt();
        } finally {
            pool.shutdownNow();
        }
    }

    /** Waits a little for those that were interrupted, so that no test begins beside them. */
    private static void stop(ExecutorService pool) {
        try {
            pool.shutdownNow();
            pool.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException again) {
            // whoever is so eager need not wait: the threads are daemons
        }
    }

    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "synthetic-recording");
        thread.setDaemon(true);
        return thread;
    }
}
