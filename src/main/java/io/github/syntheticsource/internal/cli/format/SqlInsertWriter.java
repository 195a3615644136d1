package io.github.syntheticsource.internal.cli.format;

import io.github.syntheticsource.internal.cli.terminal.CommandException;
import io.github.syntheticsource.internal.cli.terminal.TerminalText;
import io.github.syntheticsource.internal.json.JsonValues;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes records as {@code INSERT} statements of standard SQL: names in double quotes, nested values as JSON text. */
public final class SqlInsertWriter {

    private SqlInsertWriter() {}

    /**
     * Returns the statements, one per record.
     *
     * @param table the table's name, optionally prefixed with that of its schema and a dot
     * @throws CommandException if the name is invalid, or a text contains a character that SQL does not allow
     */
    public static String of(String table, List<Map<String, @Nullable Object>> records) {
        var columns = new LinkedHashSet<String>();
        records.forEach(record -> columns.addAll(record.keySet()));
        var names = columns.stream().map(SqlInsertWriter::quoted).collect(Collectors.joining(", "));
        var start = "INSERT INTO " + table(table) + " (" + names + ") VALUES (";
        var script = new StringBuilder();
        for (var record : records) {
            script.append(start)
                    .append(columns.stream()
                            .map(column -> literal(record.get(column)))
                            .collect(Collectors.joining(", ")))
                    .append(");\n");
        }
        return script.toString();
    }

    private static String table(String name) {
        var parts = name.split("\\.", -1);
        if (parts.length > 3 || Arrays.stream(parts).anyMatch(String::isBlank)) {
            throw CommandException.usage(
                    "[" + name + "] is not a table name\n -> write --table bills, or --table shop.bills");
        }
        return Arrays.stream(parts).map(SqlInsertWriter::quoted).collect(Collectors.joining("."));
    }

    private static String quoted(String name) {
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw CommandException.usage("[" + TerminalText.safe(name)
                    + "] is not a name in SQL: it contains a control character\n -> remove it");
        }
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String literal(@Nullable Object value) {
        if (value == null) {
            return "NULL";
        }
        if (value instanceof Boolean flag) {
            return flag ? "TRUE" : "FALSE";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        var text = value instanceof String string ? string : JsonValues.write(value);
        if (text.indexOf('\u0000') >= 0) {
            throw CommandException.failed("The text [" + TerminalText.safe(text)
                    + "] contains the character 0, which SQL does not allow\n -> export csv or json");
        }
        return "'" + text.replace("'", "''") + "'";
    }
}
