package io.github.syntheticsource.internal.cli.format;

import io.github.syntheticsource.internal.cli.terminal.CommandException;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.schema.TypeSchema;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/**
 * Records as comma-separated values. Texts are quoted and null is not, so that empty text and null differ.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
public final class CsvRecordFile {

    /** The quote mode in which the parser also distinguishes empty text from null. */
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.NON_NUMERIC).get();

    private CsvRecordFile() {}

    /** Returns a header row with the names of the columns, and the rows. */
    public static String write(List<RecordFlattener.Column> columns, List<Map<String, @Nullable Object>> records) {
        var out = new StringBuilder();
        try {
            FORMAT.printRecord(
                    out, columns.stream().map(RecordFlattener.Column::name).toArray());
            for (var record : records) {
                FORMAT.printRecord(
                        out,
                        columns.stream().map(column -> cell(column.of(record))).toArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static @Nullable Object cell(@Nullable Object value) {
        return value == null || value instanceof String || value instanceof BigDecimal
                ? value
                : JsonValues.write(value);
    }

    /**
     * Reads rows under a header of component names.
     *
     * @param file the file's name, for messages
     * @throws CommandException if the columns do not match the type, or the quotes are broken
     */
    public static List<ImportRow> read(String text, String file, char separator, TypeSchema type) {
        var format = FORMAT.builder().setDelimiter(separator).get();
        try (var parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            return read(parser, file, separator, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ImportRow> read(CSVParser parser, String file, char separator, TypeSchema type) {
        var rows = new ArrayList<ImportRow>();
        var line = 1;
        try {
            var records = parser.iterator();
            if (!records.hasNext()) {
                throw CommandException.failed(file + ":1: the file is empty\n -> its first line names the columns");
            }
            var names = names(records.next(), file);
            var tree = header(names, file, separator, type);
            for (line = next(parser); records.hasNext(); line = next(parser)) {
                var record = records.next();
                if (!isBlank(record, names)) {
                    rows.add(row(line, record, names, tree));
                }
            }
        } catch (UncheckedIOException e) {
            throw CommandException.failed(
                    file + ":" + line
                            + ": the quotes of this row are broken\n -> fix them; a quote in quoted text is written \"\"",
                    e);
        }
        return rows;
    }

    private static int next(CSVParser parser) {
        return (int) parser.getCurrentLineNumber() + 1;
    }

    private static List<String> names(CSVRecord header, String file) {
        var names = new LinkedHashSet<String>();
        for (var i = 0; i < header.size(); i++) {
            var name = cell(header, i);
            if (name == null || !names.add(name)) {
                throw CommandException.failed(file + ":1: "
                        + (name == null ? "a column has no name" : "the column `" + name + "` exists twice")
                        + "\n -> the first line names each column once");
            }
        }
        return List.copyOf(names);
    }

    private static CsvRowBinder header(List<String> names, String file, char separator, TypeSchema type) {
        var tree = new CsvRowBinder(type);
        var unknown = tree.unknown(names);
        if (!unknown.isEmpty()) {
            throw CommandException.failed(
                    file + ":1: the column `" + unknown.get(0) + "` is not a component of " + type.name()
                            + "\n -> choose from " + String.join(", ", tree.names())
                            + (names.size() == 1
                                    ? "; columns are separated by [" + separator + "]; change that with --separator"
                                    : ""));
        }
        var missing = tree.missing(names);
        if (!missing.isEmpty()) {
            throw CommandException.failed(file + ":1: there is no column for " + String.join(", ", missing) + " of "
                    + type.name() + ", which must not be null\n -> add the column");
        }
        return tree;
    }

    private static boolean isBlank(CSVRecord record, List<String> names) {
        return names.size() > 1 && record.size() == 1 && isBlank(cell(record, 0));
    }

    private static boolean isBlank(@Nullable String cell) {
        return cell == null || cell.isBlank();
    }

    /** The text in a column, or null if it is empty. Quoted empty text is not null. */
    private static @Nullable String cell(CSVRecord record, int column) {
        return record.get(column);
    }

    private static ImportRow row(int line, CSVRecord record, List<String> names, CsvRowBinder tree) {
        if (record.size() != names.size()) {
            return ImportRow.broken(line, "there are " + record.size() + " values for " + names.size() + " columns");
        }
        var cells = new HashMap<String, @Nullable String>();
        for (var i = 0; i < names.size(); i++) {
            cells.put(names.get(i), cell(record, i));
        }
        return ImportRow.of(line, tree.of(cells));
    }
}
