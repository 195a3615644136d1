package io.github.syntheticsource.generation;

import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs tasks on a few threads until all are done or one fails; none of the threads is left behind. */
final class Workers {

    private static final long MOST_SECONDS_TO_STOP = 10;

    private Workers() {}

    /**
     * Runs the tasks; the first failure stops them all.
     *
     * @param lock held while threads are interrupted, so that whoever holds it is never interrupted in its work
     * @param endsAt when to give up, by {@link System#nanoTime()}
     * @throws InterruptedException if the calling thread was interrupted
     * @throws TimeoutException if the time was up
     * @throws RuntimeException the first that a task threw
     */
    static void run(List<Runnable> tasks, int threads, Object lock, long endsAt)
            throws InterruptedException, TimeoutException {
        var pool = Executors.newFixedThreadPool(Math.min(threads, Math.max(1, tasks.size())), threads());
        CompletionService<?> done = new ExecutorCompletionService<>(pool);
        try {
            tasks.forEach(task -> done.submit(task, null));
            for (var i = 0; i < tasks.size(); i++) {
                var next = done.poll(Math.max(0, endsAt - System.nanoTime()), TimeUnit.NANOSECONDS);
                if (next == null) {
                    throw new TimeoutException();
                }
                next.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } finally {
            stop(pool, lock);
        }
    }

    private static void stop(ExecutorService pool, Object lock) {
        synchronized (lock) {
            pool.shutdownNow();
        }
        var interrupted = false;
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS_TO_STOP);
        while (!pool.isTerminated() && System.nanoTime() - until < 0) {
            try {
                pool.awaitTermination(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static ThreadFactory threads() {
        var loader = Thread.currentThread().getContextClassLoader();
        var number = new AtomicInteger();
        return task -> {
            var thread = new Thread(task, "synthetic-recording-" + number.incrementAndGet());
            thread.setDaemon(true);
            thread.setContextClassLoader(loader);
            return thread;
        };
    }
}
