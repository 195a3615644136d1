package io.github.syntheticsource.internal.report;

import java.io.PrintStream;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The output of a run. Apart from the command line, only this class prints. */
public final class ReportSink implements Consumer<String> {

    private static final String MARK = "[synthetic] ";

    private final Supplier<PrintStream> out;

    /** Creates a sink that looks the stream up for each message. */
    public ReportSink(Supplier<PrintStream> out) {
        this.out = out;
    }

    /** Returns a sink for the current standard output. */
    public static ReportSink console() {
        return new ReportSink(() -> System.out);
    }

    /** Prints a message on its own line, prefixed with {@code [synthetic]}. */
    @Override
    public void accept(String sentence) {
        out.get().println(MARK + sentence);
    }

    /** Returns the progress output for the stream. */
    public ProgressOutput progress() {
        return ProgressOutput.on(out.get());
    }
}
