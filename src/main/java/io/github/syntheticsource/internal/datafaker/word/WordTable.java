package io.github.syntheticsource.internal.datafaker.word;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows of words that belong together, such as a diagnosis with its code. */
public record WordTable(List<String> columns, List<List<String>> rows) {

    public WordTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public String cell(int row, String column) {
        return rows.get(row).get(columns.indexOf(column));
    }

    /** The row that has that value in that column, by the names of its columns; empty if there is none. */
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

    /** The first column. */
    public List<String> words() {
        return rows.stream().map(row -> row.get(0)).toList();
    }
}
