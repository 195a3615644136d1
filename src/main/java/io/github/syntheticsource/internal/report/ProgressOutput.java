package io.github.syntheticsource.internal.report;

import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;

/**
 * The stream, form and interval of progress output.
 *
 * @param out the stream
 * @param live whether one line is updated in place, as on a terminal; else each update is a new line
 * @param every the time before the first update and between updates
 */
public record ProgressOutput(PrintStream out, boolean live, Duration every) {

    private static final Duration PLAIN = Duration.ofSeconds(5);
    private static final Duration LIVE = Duration.ofMillis(500);

    /** Returns a live line on a terminal, else a new line every five seconds. */
    public static ProgressOutput on(PrintStream out) {
        var live = isTerminal();
        return new ProgressOutput(out, live, live ? LIVE : PLAIN);
    }

    /** Since JDK 22 a console need not be a terminal. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        var console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException olderJdk) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException unknown) {
            return false;
        }
    }
}
