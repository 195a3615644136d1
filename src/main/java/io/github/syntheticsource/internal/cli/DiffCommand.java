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
        var bench = root.bench();
        var name = SetFinder.of(set, bench.shelf());
        var committed = new GitHead(bench.shelf().root()).read(bench.shelf().file(name));
        if (committed == null) {
            throw CommandException.failed(name + " is not in HEAD: none of its records is committed\n -> git add "
                    + bench.shelf().displayPath(name));
        }
        var lines = SetDiff.between(
                bench.shelf().read(name, "HEAD", committed), bench.shelf().open(name));
        if (lines.isEmpty()) {
            bench.println(name + " is unchanged since the last commit");
            return 0;
        }
        bench.println(name + " (" + bench.shelf().displayPath(name) + ") since the last commit:");
        lines.forEach(line -> bench.println(TerminalText.safe(line)));
        return 1;
    }
}
