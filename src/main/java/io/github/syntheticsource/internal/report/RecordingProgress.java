package io.github.syntheticsource.internal.report;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Says, while records are made, how far it is. What is over within the first interval is not spoken of. */
public final class RecordingProgress implements AutoCloseable {

    private final int records;
    private final int sets;
    private final ProgressOutput display;
    private final ScheduledExecutorService clock;

    private int addMade;
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
     * Begins to tell.
     *
     * @param records how many records are to be made
     * @param sets how many sets they belong to
     */
    @SuppressWarnings("FutureReturnValueIgnored") // it ends with the clock
    public static RecordingProgress start(int records, int sets, ProgressOutput display) {
        var progress = new RecordingProgress(records, sets, display);
        var every = display.every().toNanos();
        progress.clock.scheduleAtFixedRate(progress::print, every, every, TimeUnit.NANOSECONDS);
        return progress;
    }

    /** So many records were made and kept. */
    public synchronized void addMade(int more) {
        addMade += more;
    }

    /** A set is complete. */
    public synchronized void setDone() {
        done++;
    }

    /** A set could not be made, or not all of it. */
    public synchronized void setFailed() {
        failed++;
    }

    /** Takes a live line away; after that nothing is printed. */
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
        return "[synthetic] recording: " + addMade + " of " + records + " records, " + done + " of " + sets
                + (sets == 1 ? " set done" : " sets done") + (failed == 0 ? "" : ", " + failed + " failed");
    }

    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "synthetic-progress");
        thread.setDaemon(true);
        return thread;
    }
}
