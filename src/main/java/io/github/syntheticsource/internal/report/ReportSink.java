package io.github.syntheticsource.internal.report;

import java.io.PrintStream;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Where a run reports to: the only place in the library, but for its command line, that prints. */
public final class ReportSink implements Consumer<String> {

    private static final String MARK = "[synthetic] ";

    private final Supplier<PrintStream> out;

    /** Reports to whatever stream that is at the time. */
    public ReportSink(Supplier<PrintStream> out) {
        this.out = out;
    }

    /** Standard output, whichever it is at the time. */
    public static ReportSink console() {
        return new ReportSink(() -> System.out);
    }

    /** Prints a sentence on a line of its own, marked as the library's. */
    @Override
    public void accept(String sentence) {
        out.get().println(MARK + sentence);
    }

    /** How progress is shown there. */
    public ProgressOutput progress() {
        return ProgressOutput.on(out.get());
    }
}
