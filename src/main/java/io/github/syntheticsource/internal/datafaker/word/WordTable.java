package io.github.syntheticsource.internal.datafaker.word;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table whose rows contain related words, such as a diagnosis and its code. */
public record WordTable(List<String> columns, List<List<String>> rows) {

    public WordTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public String cell(int row, String column) {
        return rows.get(row).get(columns.indexOf(column));
    }

    /** Returns the row with a value in a column, as a map by column name; empty if there is none. */
    Map<String, String> row(String column, String value) {
        var row = new HashMap<String, String>();
        for (var i = 0; i < rows.size() && row.isEmpty(); i++) {
            if (cell(i, column).equals(value)) {
                for (var name : columns) {
                    row.put(name, cell(i, name));
                }
            }
        }
        return row;
    }

    /** Returns the first column. */
    public List<String> words() {
        return rows.stream().map(row -> row.get(0)).toList();
    }
}
