package io.github.syntheticsource.datafaker;

import java.util.HashSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** Keeps the first of those that share a feature. */
final class Distinct {

    private Distinct() {}

    static <T, K> Predicate<T> by(Function<T, K> feature) {
        var seen = new HashSet<K>();
        return value -> seen.add(feature.apply(value));
    }
}
