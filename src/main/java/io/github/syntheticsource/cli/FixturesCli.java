package io.github.syntheticsource.cli;

import io.github.syntheticsource.internal.cli.RootCommand;
import io.github.syntheticsource.internal.cli.terminal.Terminal;
import java.io.PrintWriter;

/**
 * The command line for a folder of fixtures: what is in it, whether it holds, what nobody asks for any more, what changed
 * since the last commit, and ways in and out for other formats.
 *
 * <p>{@code list}, {@code show}, {@code verify}, {@code diff}, {@code export} and {@code unused} without {@code --delete}
 * write nothing to the folder. No model is ever asked.
 *
 * @since 0.1.0
 */
public final class FixturesCli {

    private FixturesCli() {}

    /**
     * Runs a command. The JVM ends with its exit code, if that is not 0.
     *
     * @param args {@code --help} says which there are
     */
    public static void main(String... args) {
        var code = run(Terminal.writer(System.out), Terminal.writer(System.err), args);
        if (code != 0) {
            System.exit(code);
        }
    }

    /**
     * Runs a command within this JVM.
     *
     * @param out takes what the command has to say
     * @param err takes complaints
     * @param args {@code --help} says which there are
     * @return 0 if all is well, 1 if the command found something or failed, 2 if it was not understood
     */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        return RootCommand.line(out, err).execute(args);
    }
}
