package io.github.syntheticsource.internal.cli.format;

import io.github.syntheticsource.internal.cli.terminal.CommandException;
import io.github.syntheticsource.internal.json.JsonException;
import io.github.syntheticsource.internal.json.JsonStreamReader;
import io.github.syntheticsource.internal.json.JsonValues;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Records as a JSON array, or as one JSON object per line. */
public final class JsonRecordFile {

    private JsonRecordFile() {}

    /**
     * Reads the items of an array.
     *
     * @param file the file's name, for messages
     * @throws CommandException if the text is not a JSON array
     */
    public static List<ImportRow> array(String text, String file) {
        var rows = new ArrayList<ImportRow>();
        try {
            JsonStreamReader.read(
                    text.getBytes(StandardCharsets.UTF_8),
                    cursor -> cursor.items(() -> rows.add(ImportRow.of(cursor.line(), cursor.tree()))));
        } catch (JsonException e) {
            throw CommandException.failed(
                    file + ":" + e.line() + ": " + e.problem()
                            + "\n -> the file must contain one JSON array of records",
                    e);
        }
        return rows;
    }

    /** Reads one record per line, ignoring blank lines. */
    public static List<ImportRow> lines(String text) {
        var rows = new ArrayList<ImportRow>();
        var lines = text.split("\n", -1);
        for (var i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                rows.add(row(i + 1, lines[i]));
            }
        }
        return rows;
    }

    private static ImportRow row(int line, String text) {
        try {
            return ImportRow.of(line, JsonValues.parse(text));
        } catch (JsonException e) {
            return ImportRow.broken(line, e.problem());
        }
    }
}
