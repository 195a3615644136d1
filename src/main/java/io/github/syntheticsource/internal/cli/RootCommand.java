package io.github.syntheticsource.internal.cli;

import io.github.syntheticsource.SyntheticException;
import io.github.syntheticsource.cli.FixturesCli;
import io.github.syntheticsource.internal.cli.terminal.CommandException;
import io.github.syntheticsource.internal.cli.terminal.Terminal;
import io.github.syntheticsource.internal.cli.terminal.TerminalText;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The root command with the options of all commands. */
@Command(
        name = "fixtures",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        description = "Manages a folder of recorded test data. No command calls a model.",
        versionProvider = RootCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:success",
            "1:the command found a problem or a difference, or failed",
            "2:the command line is invalid"
        })
public final class RootCommand implements Runnable {

    private final PrintWriter out;
    private final PrintWriter err;
    private @Nullable CommandLine line;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The folder of fixtures. Defaults to fixtures-cache next to the build file, or"
                    + " `synthetic.cache.dir`.")
    private @Nullable Path folder;

    @Option(
            names = "--width",
            paramLabel = "COLUMNS",
            scope = ScopeType.INHERIT,
            description =
                    "The maximum width of a table. Defaults to the terminal's width; unlimited without a terminal.")
    private int width;

    private RootCommand(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    public static CommandLine line(PrintWriter out, PrintWriter err) {
        var root = new RootCommand(out, err);
        var line = new CommandLine(root)
                .addSubcommand(new ListCommand(root))
                .addSubcommand(new ShowCommand(root))
                .addSubcommand(new VerifyCommand(root))
                .addSubcommand(new UnusedCommand(root))
                .addSubcommand(new DiffCommand(root))
                .addSubcommand(new ImportCommand(root))
                .addSubcommand(new ExportCommand(root))
                .setOut(out)
                .setErr(err)
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, command, result) -> root.report(e));
        root.line = line;
        return line;
    }

    /** Without a subcommand, reports a usage error that lists the commands. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(Objects.requireNonNull(line), "Which command?");
    }

    /** The context for a command. */
    CommandContext context() {
        return new CommandContext(folder, width > 0 ? width : terminal(), out, err);
    }

    private int terminal() {
        return Terminal.isThere()
                ? Objects.requireNonNull(line).getCommandSpec().usageMessage().width()
                : Integer.MAX_VALUE;
    }

    /** Prints an exception and returns the exit code. */
    private int report(Exception e) throws Exception {
        if (e instanceof SyntheticException || e instanceof UncheckedIOException) {
            err.println(TerminalText.lines(String.valueOf(e.getMessage())));
            return e instanceof CommandException command ? command.exitCode() : 1;
        }
        throw e;
    }

    /** The version of the jar. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            var version = FixturesCli.class.getPackage().getImplementationVersion();
            return new String[] {"synthetic-source " + (version == null ? "(not from a jar)" : version)};
        }
    }
}
