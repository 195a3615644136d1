package io.github.syntheticsource.cli;

import io.github.syntheticsource.internal.cli.RootCommand;
import io.github.syntheticsource.internal.cli.terminal.Terminal;
import java.io.PrintWriter;

/**
 * The command line for a fixtures folder. It lists, shows and verifies sets, finds unused ones, compares them with the
 * last commit, and imports and exports records.
 *
 * <p>{@code list}, {@code show}, {@code verify}, {@code diff}, {@code export} and {@code unused} without {@code
 * --delete} write nothing to the folder. No command calls a model.
 *
 * @since 0.1.0
 */
public final class FixturesCli {

    private FixturesCli() {}

    /**
     * Runs a command and ends the JVM with its exit code if that is not 0.
     *
     * @param args the command and its options; {@code --help} lists them
     */
    public static void main(String... args) {
        var code = run(Terminal.writer(System.out), Terminal.writer(System.err), args);
        if (code != 0) {
            System.exit(code);
        }
    }

    /**
     * Runs a command and returns its exit code.
     *
     * @param out the standard output of the command
     * @param err the error output of the command
     * @param args the command and its options; {@code --help} lists them
     * @return 0 on success, 1 if the command found a problem or a difference, or failed, 2 if the command line is
     *     invalid
     */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        return RootCommand.line(out, err).execute(args);
    }
}
