package io.github.syntheticsource.internal.extraction.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Random;
import org.jgrapht.alg.matching.KuhnMunkresMinimalWeightBipartitePerfectMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.junit.jupiter.api.Test;

class HungarianAssignmentTest {

    @Test
    void isAsGoodAsAnIndependentOneOnRandomMatrices() {
        var random = new Random(20261121);
        for (var round = 0; round < 500; round++) {
            var scores = matrix(random, 1 + random.nextInt(12), 1 + random.nextInt(12));

            var best = HungarianAssignment.best(scores);

            assertThat(sum(scores, best)).as("round %d", round).isEqualTo(oracle(scores));
        }
    }

    @Test
    void isAsGoodAsTryingAllOnSmallMatrices() {
        var random = new Random(7);
        for (var round = 0; round < 300; round++) {
            var scores = matrix(random, 1 + random.nextInt(5), 1 + random.nextInt(5));

            var best = HungarianAssignment.best(scores);

            assertThat(sum(scores, best)).isEqualTo(bruteForce(scores, 0, new boolean[scores[0].length]));
        }
    }

    @Test
    void pairsEveryRowWithAnotherColumnAsFarAsTheyGo() {
        var random = new Random(3);
        for (var round = 0; round < 200; round++) {
            var scores = matrix(random, 1 + random.nextInt(8), 1 + random.nextInt(8));

            var best = HungarianAssignment.best(scores);

            var columns = new LinkedHashSet<Integer>();
            for (var column : best) {
                assertThat(column == -1 || columns.add(column)).isTrue();
            }
            assertThat(columns).hasSize(Math.min(scores.length, scores[0].length));
        }
    }

    @Test
    void hasNothingToPairWhereThereAreNoRowsOrNoColumns() {
        assertThat(HungarianAssignment.best(new long[0][0])).isEmpty();
        assertThat(HungarianAssignment.best(new long[2][0])).containsExactly(-1, -1);
    }

    private static long[][] matrix(Random random, int rows, int columns) {
        var highest = 1 + random.nextInt(20);
        var scores = new long[rows][columns];
        for (var row : scores) {
            for (var column = 0; column < columns; column++) {
                row[column] = random.nextInt(highest);
            }
        }
        return scores;
    }

    private static long sum(long[][] scores, int[] columnOf) {
        var sum = 0L;
        for (var row = 0; row < scores.length; row++) {
            sum += columnOf[row] < 0 ? 0 : scores[row][columnOf[row]];
        }
        return sum;
    }

    private static long bruteForce(long[][] scores, int row, boolean[] taken) {
        if (row == scores.length) {
            return 0;
        }
        var best = bruteForce(scores, row + 1, taken);
        for (var column = 0; column < taken.length; column++) {
            if (!taken[column]) {
                taken[column] = true;
                best = Math.max(best, scores[row][column] + bruteForce(scores, row + 1, taken));
                taken[column] = false;
            }
        }
        return best;
    }

    /** JGraphT requires a square cost matrix: missing cells have a score of 0. */
    private static long oracle(long[][] scores) {
        var size = Math.max(scores.length, scores[0].length);
        var graph = new SimpleWeightedGraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        var rows = new LinkedHashSet<Integer>();
        var columns = new LinkedHashSet<Integer>();
        for (var i = 0; i < size; i++) {
            graph.addVertex(i);
            rows.add(i);
            graph.addVertex(size + i);
            columns.add(size + i);
        }
        for (var row = 0; row < size; row++) {
            for (var column = 0; column < size; column++) {
                var isThere = row < scores.length && column < scores[0].length;
                graph.setEdgeWeight(graph.addEdge(row, size + column), isThere ? (double) -scores[row][column] : 0);
            }
        }
        var matching = new KuhnMunkresMinimalWeightBipartitePerfectMatching<>(graph, rows, columns).getMatching();
        return Math.round(-matching.getWeight());
    }
}
