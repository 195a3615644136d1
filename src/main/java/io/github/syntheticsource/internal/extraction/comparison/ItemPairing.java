package io.github.syntheticsource.internal.extraction.comparison;

import java.util.Arrays;

/**
 * Pairs the items of two lists. Items without a common value are never paired; of equally good pairings, the one that
 * keeps the indices is chosen.
 */
final class ItemPairing {

    /** Similarities are stored in billionths. */
    private static final double PARTS = 1e9;

    private final long unit;
    private final long[][] scores;

    ItemPairing(int expected, int actual) {
        this.unit = 2L * (Math.min(expected, actual) + 1);
        this.scores = new long[expected][actual];
    }

    /** Allows two items to be paired. Items with the same key are paired even if they share nothing else. */
    void similar(int expected, int actual, double similarity, boolean sameKey) {
        var parts = Math.round(similarity * PARTS) + (sameKey ? Math.round(PARTS) : 0);
        if (parts > 0) {
            scores[expected][actual] = parts * unit + (expected == actual ? 1 : 0);
        }
    }

    /** Returns the pairing that recovers the most: the index of each expected item in the actual list, or -1. */
    int[] best() {
        var columnOf = HungarianAssignment.best(scores);
        for (var i = 0; i < columnOf.length; i++) {
            if (columnOf[i] >= 0 && scores[i][columnOf[i]] == 0) {
                columnOf[i] = -1;
            }
        }
        return columnOf;
    }

    /** Returns the best pairing that keeps the order: a weighted longest common subsequence. */
    int[] inOrder() {
        var rows = scores.length;
        var columnOf = new int[rows];
        Arrays.fill(columnOf, -1);
        if (rows == 0) {
            return columnOf;
        }
        var columns = scores[0].length;
        var best = new long[rows + 1][columns + 1];
        for (var i = rows - 1; i >= 0; i--) {
            for (var j = columns - 1; j >= 0; j--) {
                best[i][j] = Math.max(scores[i][j] + best[i + 1][j + 1], Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        for (int i = 0, j = 0; i < rows && j < columns; ) {
            if (scores[i][j] > 0 && best[i][j] == scores[i][j] + best[i + 1][j + 1]) {
                columnOf[i++] = j++;
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
        return columnOf;
    }
}
