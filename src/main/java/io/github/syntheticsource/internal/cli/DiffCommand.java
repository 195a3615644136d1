package io.github.syntheticsource.internal.cli;

import io.github.syntheticsource.internal.cli.terminal.CommandException;
import io.github.syntheticsource.internal.cli.terminal.TerminalText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Compares a set with the last commit. */
@Command(
        name = "diff",
        description =
                "Shows, record by record, what has changed in a set since the last git commit: - removed, + added,"
                        + " ~ changed, with each component's old and new value. Exit code 1 means that something has changed.")
final class DiffCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(paramLabel = "SET", description = "Type/set, or one of the two if that is unambiguous.")
    private String set = "";

    DiffCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        var context = root.context();
        var name = SetFinder.of(set, context.catalog());
        var committed =
                new GitHead(context.catalog().root()).read(context.catalog().file(name));
        if (committed == null) {
            throw CommandException.failed(name + " is not in HEAD: none of its records is committed\n -> git add "
                    + context.catalog().displayPath(name));
        }
        var lines = SetDiff.between(
                context.catalog().read(name, "HEAD", committed),
                context.catalog().open(name));
        if (lines.isEmpty()) {
            context.println(name + " is unchanged since the last commit");
            return 0;
        }
        context.println(name + " (" + context.catalog().displayPath(name) + ") since the last commit:");
        lines.forEach(line -> context.println(TerminalText.safe(line)));
        return 1;
    }
}
