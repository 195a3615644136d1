package io.github.syntheticsource.internal.generation.engine;

import io.github.syntheticsource.generation.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Positions of a set that are requested together: which are open, and valid candidates that deviate from the plan. */
final class PositionBatch {

    final int number;
    final NavigableSet<Integer> open;
    final NavigableMap<Integer, @Nullable Object> offPlan = new TreeMap<>();
    List<Rejection> rejected = List.of();
    int round;

    private PositionBatch(int number, List<Integer> positions) {
        this.number = number;
        this.open = new TreeSet<>(positions);
    }

    /** Splits positions into batches of at most the given size. */
    static List<PositionBatch> split(List<Integer> positions, int size) {
        var batches = new ArrayList<PositionBatch>();
        for (var from = 0L; from < positions.size(); from += size) {
            var to = Math.min(from + size, positions.size());
            batches.add(new PositionBatch(batches.size(), positions.subList((int) from, (int) to)));
        }
        return batches;
    }

    boolean isFull() {
        return open.isEmpty();
    }

    /** Closes a position. An off-plan candidate kept for it is moved to another open position. */
    void close(Integer position) {
        open.remove(position);
        var other = offPlan.remove(position);
        if (other != null && round == 0) {
            keepOffPlan(position, other);
        }
    }

    /** Keeps a candidate for its position, or for another open position without one. */
    void keepOffPlan(Integer position, @Nullable Object candidate) {
        Stream.concat(Stream.of(position), open.stream())
                .filter(place -> open.contains(place) && !offPlan.containsKey(place))
                .findFirst()
                .ifPresent(place -> offPlan.put(place, candidate));
    }
}
