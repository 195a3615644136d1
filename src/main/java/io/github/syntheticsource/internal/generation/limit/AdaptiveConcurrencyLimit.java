package io.github.syntheticsource.internal.generation.limit;

import java.time.Duration;

/**
 * Internal. How many calls may be under way at a time over all sets of a run. A server that refuses for a rate limit
 * halves the number and holds new calls back for as long as it asked; every answer widens it again by a part of a call,
 * up to the configured number (additive increase, multiplicative decrease: Chiu and Jain, 1989).
 */
public final class AdaptiveConcurrencyLimit {

    private final int most;
    private double limit;
    private int underWay;
    private long heldUntil = System.nanoTime();

    /** Lets that many calls through at a time, at least 1. */
    public AdaptiveConcurrencyLimit(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("concurrency must be at least 1 but was " + most);
        }
        this.most = most;
        this.limit = most;
    }

    /**
     * Waits for a place. Whoever got one must {@link #leave()}.
     *
     * @throws InterruptedException if the thread was interrupted while it waited
     */
    public synchronized void enter() throws InterruptedException {
        while (true) {
            var held = heldUntil - System.nanoTime();
            if (held > 0) {
                wait(held / 1_000_000 + 1);
            } else if (underWay >= (int) limit) {
                wait();
            } else {
                underWay++;
                return;
            }
        }
    }

    /** Gives the place back. */
    public synchronized void leave() {
        underWay--;
        notifyAll();
    }

    /** An answer came: a little more may be under way. */
    public synchronized void answered() {
        limit = Math.min(most, limit + 1 / limit);
        notifyAll();
    }

    /** The server refused for a rate limit, and wants to be left alone for so long. Refusals meanwhile halve only once. */
    public synchronized void refused(Duration pause) {
        var now = System.nanoTime();
        if (heldUntil - now <= 0) {
            limit = Math.max(1, limit / 2);
        }
        var until = now + Math.max(1, pause.toNanos());
        heldUntil = until - heldUntil > 0 ? until : heldUntil;
    }

    /** How many calls may be under way now. */
    public synchronized int limit() {
        return (int) limit;
    }
}
