package io.github.syntheticsource.datafaker;

import java.util.List;

/** Rows of words that belong together, such as a diagnosis with its code. */
record WordTable(List<String> columns, List<List<String>> rows) {

    WordTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    String cell(int row, String column) {
        return rows.get(row).get(columns.indexOf(column));
    }

    /** The first column. */
    List<String> words() {
        return rows.stream().map(row -> row.get(0)).toList();
    }
}
