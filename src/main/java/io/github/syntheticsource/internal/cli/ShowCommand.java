package io.github.syntheticsource.internal.cli;

import io.github.syntheticsource.internal.cli.format.RecordFlattener;
import io.github.syntheticsource.internal.cli.terminal.CommandException;
import io.github.syntheticsource.internal.cli.terminal.TerminalText;
import io.github.syntheticsource.internal.cli.terminal.TextTable;
import io.github.syntheticsource.internal.fixture.FixtureSet;
import io.github.syntheticsource.internal.fixture.file.FixtureFile;
import io.github.syntheticsource.internal.json.JsonValues;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the records of a set. */
@Command(
        name = "show",
        description = "Shows a set as a table with a row per record, text or answer, or one of them in full.")
final class ShowCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(index = "0", paramLabel = "SET", description = "Type/set, or one of the two if that is unambiguous.")
    private String set = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "A record's id, or its number from 1.")
    private @Nullable String id;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "The maximum number of rows, 0 for all. Defaults to ${DEFAULT-VALUE}.")
    private int limit = 50;

    ShowCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        var context = root.context();
        var stored = context.catalog().open(SetFinder.of(set, context.catalog()));
        if (id == null) {
            rows(stored, context);
        } else {
            record(stored, indexOf(stored, id), context);
        }
        return 0;
    }

    private void rows(FixtureSet stored, CommandContext context) {
        var records = stored.records();
        var shown = limit > 0 && limit < records.size() ? records.subList(0, limit) : records;
        var entryKind = EntryKind.of(stored);
        var trees = shown.stream().map(entry -> entryKind.shown(stored, entry)).toList();
        var pins = shown.stream().anyMatch(stored::isPinned);
        var columns = RecordFlattener.of(stored, trees);
        var titles = new ArrayList<>(pins ? List.of("#", "id", "pinned") : List.of("#", "id"));
        columns.forEach(column -> titles.add(column.name()));
        var textTable = new TextTable(titles);
        for (var i = 0; i < shown.size(); i++) {
            var cells =
                    new ArrayList<>(List.of(String.valueOf(i + 1), shown.get(i).id()));
            if (pins) {
                cells.add(stored.isPinned(shown.get(i)) ? "yes" : "");
            }
            for (var column : columns) {
                cells.add(text(column.of(trees.get(i))));
            }
            textTable.add(cells);
        }
        textTable.lines(context.width()).forEach(context::println);
        if (shown.size() < records.size()) {
            context.println("(" + (records.size() - shown.size()) + " more; --limit 0 shows all)");
        }
    }

    private void record(FixtureSet stored, int index, CommandContext context) {
        var record = stored.records().get(index);
        var data = EntryKind.of(stored).shown(stored, record);
        context.println(stored.name() + " #" + (index + 1) + " (" + record.id()
                + (stored.isPinned(record) ? ", pinned" : "") + ") in "
                + context.catalog().displayPath(stored.name()) + ":" + record.line());
        var columns = RecordFlattener.of(stored, List.of(data));
        var widest = columns.stream()
                .mapToInt(column -> TerminalText.width(TerminalText.safe(column.name())))
                .max()
                .orElse(0);
        for (var column : columns) {
            var name = TerminalText.padded(TerminalText.safe(column.name()), widest);
            var lines = text(column.of(data)).split("\n", -1);
            for (var i = 0; i < lines.length; i++) {
                context.println(("  " + (i == 0 ? name : " ".repeat(widest)) + "  " + TerminalText.safe(lines[i]))
                        .stripTrailing());
            }
        }
    }

    /** Finds a record by its id, else by its number, since an id may consist of digits. */
    private static int indexOf(FixtureSet stored, String requested) {
        var records = stored.records();
        for (var i = 0; i < records.size(); i++) {
            if (records.get(i).id().equals(requested)) {
                return i;
            }
        }
        if (requested.matches("\\d{1,9}")
                && Integer.parseInt(requested) >= 1
                && Integer.parseInt(requested) <= records.size()) {
            return Integer.parseInt(requested) - 1;
        }
        throw CommandException.usage(stored.name() + " has no record [" + requested + "]\n -> "
                + (records.isEmpty()
                        ? "the set is empty"
                        : "name one by its number, 1 to " + records.size() + ", or by its id, such as "
                                + example(records)));
    }

    private static String example(List<FixtureFile.Entry> records) {
        return records.get(0).id();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value instanceof String text ? text : JsonValues.write(value);
    }
}
