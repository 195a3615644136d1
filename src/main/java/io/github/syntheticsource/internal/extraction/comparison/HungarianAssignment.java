package io.github.syntheticsource.internal.extraction.comparison;

import java.util.Arrays;

/**
 * Pairs rows with columns so that the sum of their scores is maximal: the Hungarian method with potentials, in O(rows²
 * · columns).
 *
 * @see <a href="https://doi.org/10.1002/nav.3800020109">H. W. Kuhn, The Hungarian method for the assignment problem, 1955</a>
 */
final class HungarianAssignment {

    private HungarianAssignment() {}

    /**
     * Returns the best pairing. Every row is paired if there are enough columns, even at score 0.
     *
     * @param scores by row and column; all rows of one length
     * @return the column of each row, or -1 if it has none
     */
    static int[] best(long[][] scores) {
        if (scores.length == 0 || scores[0].length == 0) {
            var none = new int[scores.length];
            Arrays.fill(none, -1);
            return none;
        }
        return scores.length <= scores[0].length
                ? columns(scores)
                : inverse(columns(transposed(scores)), scores.length);
    }

    /** Finds the cheapest way to add one row after the other; costs are negated scores. Indices are from 1, 0 is "none". */
    private static int[] columns(long[][] scores) {
        var rows = scores.length;
        var columns = scores[0].length;
        var rowPotential = new long[rows + 1];
        var columnPotential = new long[columns + 1];
        var rowOf = new int[columns + 1];
        var before = new int[columns + 1];
        for (var row = 1; row <= rows; row++) {
            rowOf[0] = row;
            var least = new long[columns + 1];
            Arrays.fill(least, Long.MAX_VALUE);
            var done = new boolean[columns + 1];
            var column = 0;
            do {
                done[column] = true;
                var from = rowOf[column];
                var step = Long.MAX_VALUE;
                var next = 0;
                for (var to = 1; to <= columns; to++) {
                    if (done[to]) {
                        continue;
                    }
                    var reduced = -scores[from - 1][to - 1] - rowPotential[from] - columnPotential[to];
                    if (reduced < least[to]) {
                        least[to] = reduced;
                        before[to] = column;
                    }
                    if (least[to] < step) {
                        step = least[to];
                        next = to;
                    }
                }
                for (var to = 0; to <= columns; to++) {
                    if (done[to]) {
                        rowPotential[rowOf[to]] += step;
                        columnPotential[to] -= step;
                    } else {
                        least[to] -= step;
                    }
                }
                column = next;
            } while (rowOf[column] != 0);
            while (column != 0) {
                rowOf[column] = rowOf[before[column]];
                column = before[column];
            }
        }
        var columnOf = new int[rows];
        for (var column = 1; column <= columns; column++) {
            if (rowOf[column] != 0) {
                columnOf[rowOf[column] - 1] = column - 1;
            }
        }
        return columnOf;
    }

    private static long[][] transposed(long[][] scores) {
        var transposed = new long[scores[0].length][scores.length];
        for (var row = 0; row < scores.length; row++) {
            for (var column = 0; column < scores[0].length; column++) {
                transposed[column][row] = scores[row][column];
            }
        }
        return transposed;
    }

    private static int[] inverse(int[] rowOf, int rows) {
        var columnOf = new int[rows];
        Arrays.fill(columnOf, -1);
        for (var column = 0; column < rowOf.length; column++) {
            columnOf[rowOf[column]] = column;
        }
        return columnOf;
    }
}
