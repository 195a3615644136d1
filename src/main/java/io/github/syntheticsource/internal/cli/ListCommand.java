package io.github.syntheticsource.internal.cli;

import io.github.syntheticsource.FixtureException;
import io.github.syntheticsource.internal.cli.discovery.TestDiscovery;
import io.github.syntheticsource.internal.cli.terminal.TerminalText;
import io.github.syntheticsource.internal.cli.terminal.TextTable;
import io.github.syntheticsource.internal.fixture.FixtureSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Lists the sets of the folder. */
@Command(
        name = "list",
        description =
                "Lists the sets: the number of records, texts or answers, how many of them are pinned, their generator, the newest batch, the size of the file, whether the tests"
                        + " now request a different recipe (stale), and whether the file was edited by hand.")
final class ListCommand implements Callable<Integer> {

    private static final List<String> TITLES =
            List.of("set", "records", "generator", "newest", "size", "stale", "edited");

    private final RootCommand root;

    ListCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        var bench = root.bench();
        var names = bench.shelf().names();
        if (names.isEmpty()) {
            bench.println("There are no fixtures in "
                    + bench.displayPath(bench.shelf().root()));
            return 0;
        }
        var testDiscovery = TestDiscovery.of(bench.classPath());
        var textTable = new TextTable(TITLES);
        var damaged = new ArrayList<String>();
        for (var name : names) {
            try {
                textTable.add(row(bench.shelf().open(name), testDiscovery));
            } catch (FixtureException e) {
                textTable.add(List.of(name.toString(), "?", "damaged", "", "", "", ""));
                damaged.add(String.valueOf(e.getMessage()));
            }
        }
        textTable.lines(bench.width()).forEach(bench::println);
        testDiscovery.unavailable().ifPresent(why -> bench.println("Whether a set is stale is not known: " + why));
        damaged.forEach(message -> bench.println(TerminalText.lines(message)));
        return damaged.isEmpty() ? 0 : 1;
    }

    private static List<String> row(FixtureSet set, TestDiscovery testDiscovery) {
        var newest = set.newest();
        return List.of(
                set.name().toString(),
                holds(set),
                set.origin(),
                newest == null ? "?" : newest.toString(),
                size(set.bytes()),
                stale(set, testDiscovery),
                set.edited() ? "yes" : "no");
    }

    private static String holds(FixtureSet set) {
        var pinned = set.records().stream().filter(set::isPinned).count();
        return EntryKind.of(set).counted(set) + (pinned == 0 ? "" : " (" + pinned + " pinned)");
    }

    /** A set is stale if at least one of the tests that request it has a different recipe. */
    private static String stale(FixtureSet set, TestDiscovery testDiscovery) {
        var asked = testDiscovery.asking(set.name()).stream()
                .filter(one -> one.type().getTypeName().equals(set.type()))
                .toList();
        if (asked.isEmpty()) {
            return "?";
        }
        return set.recipeFits()
                        && asked.stream().allMatch(one -> one.fingerprint().equals(set.fingerprint()))
                ? "no"
                : "yes";
    }

    private static String size(int bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
