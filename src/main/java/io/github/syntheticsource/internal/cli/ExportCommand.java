package io.github.syntheticsource.internal.cli;

import io.github.syntheticsource.internal.cli.format.CsvRecordFile;
import io.github.syntheticsource.internal.cli.format.RecordFlattener;
import io.github.syntheticsource.internal.cli.format.SqlInsertWriter;
import io.github.syntheticsource.internal.cli.terminal.CommandException;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.text.Plural;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a set in another format. */
@Command(
        name = "export",
        description = "Writes a set's records in another format, in UTF-8. CSV has nested components as columns such as"
                + " address.city, and lists as JSON; `import` reads the same records back.")
final class ExportCommand implements Callable<Integer> {

    /** What can be written. */
    enum Format {
        CSV,
        JSON,
        JSONL,
        SQL
    }

    private final RootCommand root;

    @Parameters(paramLabel = "SET", description = "Type/set, or one of the two if that is unambiguous.")
    private String set = "";

    @Option(names = "--format", required = true, paramLabel = "csv|json|jsonl|sql", description = "The format.")
    private Format format = Format.JSON;

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write. Defaults to standard output.")
    private @Nullable Path file;

    @Option(
            names = "--table",
            paramLabel = "NAME",
            description = "The table of the INSERT statements, such as shop.bills. Defaults to the type's name.")
    private @Nullable String table;

    ExportCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        var context = root.context();
        var stored = context.catalog().open(SetFinder.of(set, context.catalog()));
        if (EntryKind.of(stored) != EntryKind.RECORD) {
            throw CommandException.failed(stored.name() + " contains no records but "
                    + EntryKind.of(stored).counted(stored) + ", and only records can be exported\n -> run `show "
                    + stored.name() + "` to see its entries");
        }
        var records = stored.records().stream().map(stored::data).toList();
        var text = switch (format) {
            case CSV -> CsvRecordFile.write(RecordFlattener.of(stored, records), records);
            case JSON -> json(records);
            case JSONL ->
                records.stream().map(record -> JsonValues.write(record) + "\n").collect(Collectors.joining());
            case SQL -> SqlInsertWriter.of(table == null ? stored.name().folder() : table, records);
        };
        write(text, context);
        if (file != null) {
            context.println("EXPORTED " + Plural.of(records.size(), "record") + " of " + stored.name() + " to "
                    + context.displayPath(file));
        }
        return 0;
    }

    private static String json(List<Map<String, @Nullable Object>> records) {
        return records.isEmpty()
                ? "[]\n"
                : records.stream().map(JsonValues::write).collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n"));
    }

    private void write(String text, CommandContext context) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw CommandException.failed("A text contains half a surrogate pair: " + set
                    + ", which UTF-8 cannot encode\n -> export json or jsonl");
        }
        if (file == null) {
            context.out().print(text);
            context.out().flush();
            return;
        }
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw CommandException.failed(file + " could not be written (" + e + ")\n -> choose another --out", e);
        }
    }
}
