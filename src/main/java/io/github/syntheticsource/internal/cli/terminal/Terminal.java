package io.github.syntheticsource.internal.cli.terminal;

import java.io.Console;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The terminal, if standard output is one. */
public final class Terminal {

    private Terminal() {}

    public static boolean isThere() {
        return console() != null;
    }

    /** Returns a writer to a stream of the JVM: in the terminal's charset if it is a terminal, else in UTF-8. */
    public static PrintWriter writer(OutputStream stream) {
        var console = console();
        Charset charset = console == null ? StandardCharsets.UTF_8 : console.charset();
        return new PrintWriter(new OutputStreamWriter(stream, charset), true);
    }

    /** From Java 22 on there may be a console without a terminal. */
    @SuppressWarnings("SystemConsoleNull")
    private static @Nullable Console console() {
        var console = System.console();
        if (console == null) {
            return null;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console)) ? console : null;
        } catch (ReflectiveOperationException before22) {
            return console;
        }
    }
}
