package io.github.syntheticsource.internal.cli.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table whose columns are as wide as needed but not wider than the terminal. */
public final class TextTable {

    private static final int GAP = 2;

    /** The minimum width of a column that is cut. */
    private static final int NARROWEST = 8;

    private final List<List<String>> rows = new ArrayList<>();

    public TextTable(List<String> titles) {
        add(titles);
    }

    public void add(List<String> cells) {
        rows.add(cells.stream().map(TerminalText::safe).toList());
    }

    /**
     * Returns lines of at most the given width. The widest columns are cut first. Columns without any room are omitted,
     * and the last line names them.
     */
    public List<String> lines(int width) {
        var widths = widths();
        var columns = widths.length;
        while (columns > 1 && total(widths, columns, NARROWEST) > width) {
            columns--;
        }
        narrow(widths, columns, width);
        var shown = columns;
        var lines = new ArrayList<String>();
        for (var row : rows) {
            lines.add(IntStream.range(0, shown)
                    .mapToObj(i -> TerminalText.padded(TerminalText.fit(row.get(i), widths[i]), widths[i]))
                    .collect(Collectors.joining(" ".repeat(GAP)))
                    .stripTrailing());
        }
        if (columns < widths.length) {
            lines.add("(no room for " + String.join(", ", rows.get(0).subList(columns, widths.length)) + ")");
        }
        return lines;
    }

    private int[] widths() {
        var widths = new int[rows.get(0).size()];
        for (var row : rows) {
            for (var i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], TerminalText.width(row.get(i)));
            }
        }
        return widths;
    }

    private static int total(int[] widths, int columns, int most) {
        return Arrays.stream(widths, 0, columns)
                        .map(width -> Math.min(width, most))
                        .sum()
                + GAP * (columns - 1);
    }

    /** Cuts the widest columns evenly until all fit. */
    private static void narrow(int[] widths, int columns, int width) {
        var most = Arrays.stream(widths, 0, columns).max().orElse(0);
        while (most > 1 && total(widths, columns, most) > width) {
            most--;
        }
        for (var i = 0; i < columns; i++) {
            widths[i] = Math.min(widths[i], most);
        }
    }
}
