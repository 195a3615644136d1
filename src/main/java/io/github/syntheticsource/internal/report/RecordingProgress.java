package io.github.syntheticsource.internal.report;

import io.github.syntheticsource.internal.text.Plural;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Shows progress while records are generated. Nothing is shown if it takes less than the first interval. */
public final class RecordingProgress implements AutoCloseable {

    private final int records;
    private final int sets;
    private final ProgressOutput display;
    private final ScheduledExecutorService clock;

    private int generated;
    private int done;
    private int failed;
    private int width;
    private boolean closed;

    private RecordingProgress(int records, int sets, ProgressOutput display) {
        this.records = records;
        this.sets = sets;
        this.display = display;
        this.clock = Executors.newSingleThreadScheduledExecutor(RecordingProgress::thread);
    }

    /**
     * Starts the output.
     *
     * @param records the number of records to generate
     * @param sets the number of sets they belong to
     */
    @SuppressWarnings("FutureReturnValueIgnored") // the task ends with the clock
    public static RecordingProgress start(int records, int sets, ProgressOutput display) {
        var progress = new RecordingProgress(records, sets, display);
        var every = display.every().toNanos();
        progress.clock.scheduleAtFixedRate(progress::print, every, every, TimeUnit.NANOSECONDS);
        return progress;
    }

    /** Adds generated and recorded records. */
    public synchronized void addGenerated(int more) {
        generated += more;
    }

    /** Counts a complete set. */
    public synchronized void setDone() {
        done++;
    }

    /** Counts a set that failed, in whole or in part. */
    public synchronized void setFailed() {
        failed++;
    }

    /** Removes a live line. Nothing is printed afterwards. */
    @Override
    public synchronized void close() {
        closed = true;
        clock.shutdownNow();
        if (width > 0) {
            display.out().print("\r" + " ".repeat(width) + "\r");
            display.out().flush();
        }
    }

    private synchronized void print() {
        if (closed) {
            return;
        }
        var line = line();
        if (display.live()) {
            display.out().print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
            display.out().flush();
            width = line.length();
        } else {
            display.out().println(line);
        }
    }

    private String line() {
        return "[synthetic] recording: " + generated + " of " + records + " records, " + done + " of "
                + Plural.of(sets, "set") + " done" + (failed == 0 ? "" : ", " + failed + " failed");
    }

    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "synthetic-progress");
        thread.setDaemon(true);
        return thread;
    }
}
