package io.github.syntheticsource.internal.generation.engine;

import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Runs tasks on a few threads and waits until all are done and the threads have ended. */
public final class TaskPool {

    private static final long MOST_SECONDS_TO_STOP = 10;

    private TaskPool() {}

    /**
     * Runs all tasks, then throws the first exception that a task threw. The threads are interrupted if the calling thread
     * is interrupted or the deadline passes; they have ten seconds to end.
     *
     * @param threads the maximum number of threads, at least 1; they are daemons with the context class loader of the caller
     * @param lock the lock taken while threads are interrupted, so that a thread that owns it is never interrupted; a new
     *     object if this is not needed
     * @param endsAt the deadline in terms of {@link System#nanoTime()}; {@code System.nanoTime() + Long.MAX_VALUE / 2} for
     *     none
     * @throws InterruptedException if the calling thread was interrupted
     * @throws TimeoutException if the deadline has passed
     * @throws RuntimeException the first one that a task threw
     */
    public static void run(List<Runnable> tasks, int threads, Object lock, long endsAt)
            throws InterruptedException, TimeoutException {
        var started = new CopyOnWriteArrayList<Thread>();
        var pool = Executors.newFixedThreadPool(Math.min(threads, Math.max(1, tasks.size())), threads(started));
        CompletionService<?> done = new ExecutorCompletionService<>(pool);
        try {
            tasks.forEach(task -> done.submit(task, null));
            Throwable failure = null;
            for (var i = 0; i < tasks.size(); i++) {
                var next = done.poll(Math.max(0, endsAt - System.nanoTime()), TimeUnit.NANOSECONDS);
                if (next == null) {
                    throw new TimeoutException();
                }
                failure = failure == null ? failureOf(next) : failure;
            }
            rethrow(failure);
        } finally {
            stop(pool, started, lock);
        }
    }

    private static @Nullable Throwable failureOf(Future<?> task) throws InterruptedException {
        try {
            task.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }

    private static void rethrow(@Nullable Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
    }

    private static void stop(ExecutorService pool, List<Thread> threads, Object lock) {
        synchronized (lock) {
            pool.shutdownNow();
        }
        var interrupted = false;
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS_TO_STOP);
        for (var thread : threads) {
            while (thread.isAlive() && System.nanoTime() - until < 0) {
                try {
                    thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime())));
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static ThreadFactory threads(List<Thread> started) {
        var loader = Thread.currentThread().getContextClassLoader();
        return task -> {
            var thread = new Thread(task, "synthetic-recording-" + (started.size() + 1));
            thread.setDaemon(true);
            thread.setContextClassLoader(loader);
            started.add(thread);
            return thread;
        };
    }
}
