package io.github.syntheticsource.internal.report;

import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;

/**
 * Where and how often progress is shown.
 *
 * @param out where it is printed
 * @param live whether one line is painted over and over, as a terminal can; else each is a line of its own
 * @param every how long it takes to the first line, and from one to the next
 */
public record ProgressOutput(PrintStream out, boolean live, Duration every) {

    private static final Duration PLAIN = Duration.ofSeconds(5);
    private static final Duration LIVE = Duration.ofMillis(500);

    /** A live line if this JVM speaks to a terminal, else a plain line every five seconds. */
    public static ProgressOutput on(PrintStream out) {
        var live = isTerminal();
        return new ProgressOutput(out, live, live ? LIVE : PLAIN);
    }

    /** From JDK 22 on there is a console without a terminal too, and it is asked. */
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
