package io.github.syntheticsource.internal.generation.engine;

/** How often batches may be requested: each once, after that from what is left for all of them. */
final class RetryBudget {

    private int left;
    private int batchesToCome;

    /** So many attempts on average for each of so many batches. */
    RetryBudget(int attemptsEach, int batches) {
        this.left = attemptsEach * batches;
        this.batchesToCome = batches;
    }

    /** Whether a batch may be requested, for the first time or once more. */
    synchronized boolean tryAcquire(boolean first) {
        if (first) {
            batchesToCome--;
        } else if (left <= batchesToCome) {
            return false;
        }
        left--;
        return true;
    }

    /** Gives an attempt back: it brought something, though less than was requested. */
    synchronized void refund() {
        left++;
    }
}
