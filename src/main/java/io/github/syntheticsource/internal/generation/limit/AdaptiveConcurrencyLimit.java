package io.github.syntheticsource.internal.generation.limit;

import java.time.Duration;

/**
 * Limits the concurrent calls of all sets of a run. When a server reports a rate limit, the limit is halved and new calls
 * wait for the requested pause. Each response raises the limit by a fraction, up to the configured number (additive
 * increase, multiplicative decrease: Chiu and Jain, 1989).
 */
public final class AdaptiveConcurrencyLimit {

    private final int most;
    private double limit;
    private int running;
    private long pausedUntil = System.nanoTime();

    /** Creates a limit of the given number of concurrent calls, at least 1. */
    public AdaptiveConcurrencyLimit(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("concurrency must be at least 1 but was " + most);
        }
        this.most = most;
        this.limit = most;
    }

    /**
     * Waits until a call may start. The caller must {@link #leave()} afterwards.
     *
     * @throws InterruptedException if the thread was interrupted while waiting
     */
    public synchronized void enter() throws InterruptedException {
        while (true) {
            var pause = pausedUntil - System.nanoTime();
            if (pause > 0) {
                wait(pause / 1_000_000 + 1);
            } else if (running >= (int) limit) {
                wait();
            } else {
                running++;
                return;
            }
        }
    }

    /** Ends a call. */
    public synchronized void leave() {
        running--;
        notifyAll();
    }

    /** Raises the limit after a response. */
    public synchronized void answered() {
        limit = Math.min(most, limit + 1 / limit);
        notifyAll();
    }

    /** Halves the limit after a rate limit, and blocks new calls for the pause. Rate limits during a pause do not halve it. */
    public synchronized void refused(Duration pause) {
        var now = System.nanoTime();
        if (pausedUntil - now <= 0) {
            limit = Math.max(1, limit / 2);
        }
        var until = now + Math.max(1, pause.toNanos());
        pausedUntil = until - pausedUntil > 0 ? until : pausedUntil;
    }

    /** Returns how many concurrent calls are allowed now. */
    public synchronized int limit() {
        return (int) limit;
    }
}
