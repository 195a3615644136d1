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
        var context = root.context();
        var names = context.catalog().names();
        if (names.isEmpty()) {
            context.println("There are no fixtures in "
                    + context.displayPath(context.catalog().root()));
            return 0;
        }
        var testDiscovery = TestDiscovery.of(context.classPath());
        var textTable = new TextTable(TITLES);
        var damaged = new ArrayList<String>();
        for (var name : names) {
            try {
                textTable.add(row(context.catalog().open(name), testDiscovery));
            } catch (FixtureException e) {
                textTable.add(List.of(name.toString(), "?", "damaged", "", "", "", ""));
                damaged.add(String.valueOf(e.getMessage()));
            }
        }
        textTable.lines(context.width()).forEach(context::println);
        testDiscovery.unavailable().ifPresent(why -> context.println("Whether a set is stale is not known: " + why));
        damaged.forEach(message -> context.println(TerminalText.lines(message)));
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
        var requests = testDiscovery.requests(set.name()).stream()
                .filter(one -> one.type().getTypeName().equals(set.type()))
                .toList();
        if (requests.isEmpty()) {
            return "?";
        }
        return set.recipeFits()
                        && requests.stream().allMatch(one -> one.fingerprint().equals(set.fingerprint()))
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
