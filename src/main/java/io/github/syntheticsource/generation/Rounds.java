package io.github.syntheticsource.generation;

import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How often batches that are asked for side by side may ask: each once, after that from what is left for all. */
final class Rounds {

    private int left;
    private int batchesToCome;
    private volatile boolean stopping;

    /** So many rounds for each of so many batches. */
    Rounds(int each, int batches) {
        this.left = each * batches;
        this.batchesToCome = batches;
    }

    /**
     * Runs the batches, one task each.
     *
     * @return the failure that ended them early, to be worded once all is handed over; it gives null if none did
     */
    static Supplier<@Nullable RuntimeException> run(
            List<Runnable> tasks, int concurrency, Object lock, long endsAt, Ending ending) {
        try {
            Workers.run(tasks, concurrency, lock, endsAt);
            return () -> null;
        } catch (InterruptedException e) {
            return () -> ending.interrupted(null);
        } catch (TimeoutException e) {
            return ending::late;
        } catch (ChatException | GenerationException e) {
            return () -> ending.stopped(e);
        }
    }

    /**
     * Whether a batch may ask, once more or for the first time.
     *
     * @throws ChatException if the thread was interrupted
     */
    synchronized boolean take(boolean first) {
        if (stopping) {
            return false;
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new ChatException(ChatException.Kind.INTERRUPTED, "the thread was interrupted", null);
        }
        if (first) {
            batchesToCome--;
        } else if (left <= batchesToCome) {
            return false;
        }
        left--;
        return true;
    }

    /** A round that brought something, though short of what was asked, does not count. */
    synchronized void giveBack() {
        left++;
    }

    /** No batch asks again; calls under way come to their end, since they are paid for. */
    void stop() {
        stopping = true;
    }
}
