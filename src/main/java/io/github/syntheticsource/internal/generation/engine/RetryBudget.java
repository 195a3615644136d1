package io.github.syntheticsource.internal.generation.engine;

/** Limits the retries of batches: the first request of a batch is always allowed, retries share the remaining attempts. */
final class RetryBudget {

    private int left;
    private int batchesToCome;

    /** Creates a budget with an average number of attempts per batch. */
    RetryBudget(int attemptsEach, int batches) {
        this.left = attemptsEach * batches;
        this.batchesToCome = batches;
    }

    /** Takes an attempt. Returns false if none is left. */
    synchronized boolean tryAcquire(boolean first) {
        if (first) {
            batchesToCome--;
        } else if (left <= batchesToCome) {
            return false;
        }
        left--;
        return true;
    }

    /** Returns an attempt that was partly successful. */
    synchronized void refund() {
        left++;
    }
}
