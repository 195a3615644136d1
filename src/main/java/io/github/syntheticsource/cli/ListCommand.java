package io.github.syntheticsource.cli;

import io.github.syntheticsource.fixture.FixtureException;
import io.github.syntheticsource.fixture.StoredSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Lists the sets of the folder. */
@Command(
        name = "list",
        description =
                "Lists the sets: how many records, texts or answers, how many of them are pinned, who made them and when, how large the file is, whether the tests"
                        + " ask another question by now (stale), whether it was edited by hand.")
final class ListCommand implements Callable<Integer> {

    private static final List<String> TITLES =
            List.of("set", "records", "made by", "newest", "size", "stale", "edited");

    private final FixturesCommand root;

    ListCommand(FixturesCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        var bench = root.bench();
        var names = bench.shelf().names();
        if (names.isEmpty()) {
            bench.println(
                    "There are no fixtures in " + bench.shown(bench.shelf().root()));
            return 0;
        }
        var discovery = Discovery.of(bench.classPath());
        var table = new Table(TITLES);
        var damaged = new ArrayList<String>();
        for (var name : names) {
            try {
                table.add(row(bench.shelf().open(name), discovery));
            } catch (FixtureException e) {
                table.add(List.of(name.toString(), "?", "damaged", "", "", "", ""));
                damaged.add(String.valueOf(e.getMessage()));
            }
        }
        table.lines(bench.width()).forEach(bench::println);
        discovery.unavailable().ifPresent(why -> bench.println("Whether a set is stale is not known: " + why));
        damaged.forEach(message -> bench.println(DisplayText.lines(message)));
        return damaged.isEmpty() ? 0 : 1;
    }

    private static List<String> row(StoredSet set, Discovery discovery) {
        var newest = set.newest();
        return List.of(
                set.name().toString(),
                holds(set),
                set.origin(),
                newest == null ? "?" : newest.toString(),
                size(set.bytes()),
                stale(set, discovery),
                set.edited() ? "yes" : "no");
    }

    private static String holds(StoredSet set) {
        var pinned = set.records().stream().filter(set::isPinned).count();
        return Kind.of(set).counted(set) + (pinned == 0 ? "" : " (" + pinned + " pinned)");
    }

    /** Of several tests that ask for the type, one that is answered no more is enough. */
    private static String stale(StoredSet set, Discovery discovery) {
        var asked = discovery.asking(set.name()).stream()
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
