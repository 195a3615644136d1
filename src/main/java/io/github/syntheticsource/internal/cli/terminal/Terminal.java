package io.github.syntheticsource.internal.cli.terminal;

import java.io.Console;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The terminal, if what is printed goes to one. */
public final class Terminal {

    private Terminal() {}

    public static boolean isThere() {
        return console() != null;
    }

    /** Writes to a stream of the JVM: in the terminal's charset, and in UTF-8 to whatever else it leads to. */
    public static PrintWriter writer(OutputStream stream) {
        var console = console();
        Charset charset = console == null ? StandardCharsets.UTF_8 : console.charset();
        return new PrintWriter(new OutputStreamWriter(stream, charset), true);
    }

    /** From Java 22 on there is a console without a terminal, too. */
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
