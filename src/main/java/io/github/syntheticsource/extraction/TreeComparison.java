package io.github.syntheticsource.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares two JSON trees value by value. */
final class TreeComparison {

    private final ComparisonRules rules;
    private final ValueMatcher matcher;

    TreeComparison(ComparisonRules rules) {
        this.rules = rules;
        this.matcher = new ValueMatcher(rules);
    }

    /** One leaf for each value of either tree. */
    List<Leaf> compare(Shape shape, @Nullable Object expected, @Nullable Object actual, String path) {
        var leaves = new ArrayList<Leaf>();
        compare(shape, expected, actual, path, leaves);
        return leaves;
    }

    private void compare(
            Shape shape, @Nullable Object expected, @Nullable Object actual, String path, List<Leaf> leaves) {
        if (rules.ignores(Paths.field(path))) {
            leaves.add(Leaf.of(path, shape, Outcome.SKIPPED, expected, actual));
        } else if (ValueMatcher.isNothing(expected)) {
            unexpected(shape, actual, path, leaves);
        } else if (expected instanceof Map<?, ?> members) {
            object(shape, members, actual, path, leaves);
        } else if (expected instanceof List<?> items) {
            list(shape, items, actual, path, leaves);
        } else if (expected != null) {
            value(shape, expected, actual, path, leaves);
        }
    }

    private void unexpected(Shape shape, @Nullable Object actual, String path, List<Leaf> leaves) {
        if (ValueMatcher.isNothing(actual)) {
            leaves.add(Leaf.of(path, shape, Outcome.ABSENT, null, null));
        } else if (actual instanceof Map<?, ?> members) {
            shape.named(members)
                    .forEach((name, value) ->
                            compare(shape.component(name, members), null, value, Paths.member(path, name), leaves));
        } else if (actual instanceof List<?> items) {
            for (var i = 0; i < items.size(); i++) {
                invented(shape.items(), items.get(i), Paths.invented(path, i), leaves);
            }
        } else {
            leaves.add(Leaf.of(path, shape, Outcome.INVENTED, null, actual));
        }
    }

    private void object(Shape shape, Map<?, ?> expected, @Nullable Object actual, String path, List<Leaf> leaves) {
        var declared = shape.components(expected);
        var found = actual instanceof Map<?, ?> members ? shape.named(members) : Map.<String, @Nullable Object>of();
        var names = new LinkedHashSet<String>();
        if (declared == null) {
            expected.keySet().forEach(name -> names.add(String.valueOf(name)));
        } else {
            names.addAll(declared);
        }
        var known = Set.copyOf(names);
        names.addAll(found.keySet());
        for (var name : names) {
            compare(
                    shape.component(name, expected),
                    known.contains(name) ? expected.get(name) : null,
                    found.get(name),
                    Paths.member(path, name),
                    leaves);
        }
        misplaced(shape, actual instanceof Map ? null : actual, path, leaves);
    }

    private void list(Shape shape, List<?> expected, @Nullable Object actual, String path, List<Leaf> leaves) {
        var found = actual instanceof List<?> items ? items : List.of();
        var columnOf = pairs(shape.items(), expected, found, path);
        var taken = new LinkedHashSet<Integer>();
        for (var i = 0; i < expected.size(); i++) {
            if (columnOf[i] >= 0) {
                taken.add(columnOf[i]);
                compare(
                        shape.items(),
                        expected.get(i),
                        found.get(columnOf[i]),
                        Paths.pair(path, i, columnOf[i]),
                        leaves);
            } else {
                missed(shape.items(), expected.get(i), Paths.item(path, i), leaves);
            }
        }
        for (var j = 0; j < found.size(); j++) {
            if (!taken.contains(j)) {
                invented(shape.items(), found.get(j), Paths.invented(path, j), leaves);
            }
        }
        misplaced(shape, actual instanceof List ? null : actual, path, leaves);
    }

    /** A value of another kind than was expected is one that nobody asked for. */
    private static void misplaced(Shape shape, @Nullable Object actual, String path, List<Leaf> leaves) {
        if (!ValueMatcher.isNothing(actual)) {
            leaves.add(Leaf.of(path, shape, Outcome.INVENTED, null, actual));
        }
    }

    private void missed(Shape shape, @Nullable Object item, String path, List<Leaf> leaves) {
        if (!ValueMatcher.isNothing(item)) {
            lone(compare(shape, item, null, path), Leaf.of(path, shape, Outcome.MISSED, item, null), leaves);
        }
    }

    private void invented(Shape shape, @Nullable Object item, String path, List<Leaf> leaves) {
        if (!ValueMatcher.isNothing(item)) {
            lone(compare(shape, null, item, path), Leaf.of(path, shape, Outcome.INVENTED, null, item), leaves);
        }
    }

    /** What an item without a partner holds; of one that holds nothing it is still said that it is one too few or many. */
    private static void lone(List<Leaf> item, Leaf whole, List<Leaf> leaves) {
        var values =
                item.stream().filter(leaf -> leaf.outcome() != Outcome.ABSENT).toList();
        leaves.addAll(values.isEmpty() ? List.of(whole) : values);
    }

    private void value(Shape shape, Object expected, @Nullable Object actual, String path, List<Leaf> leaves) {
        if (actual == null || ValueMatcher.isNothing(actual)) {
            leaves.add(Leaf.of(path, shape, Outcome.MISSED, expected, null));
            return;
        }
        var match = matcher.match(shape, Paths.field(path), expected, actual);
        var outcome = match.matchedBy() == null ? Outcome.WRONG : Outcome.RECOVERED;
        leaves.add(new Leaf(path, shape, outcome, expected, actual, match.matchedBy(), match.note()));
    }

    private int[] pairs(Shape items, List<?> expected, List<?> actual, String path) {
        var rule = rules.rule(Paths.field(path));
        var pairing = new ItemPairing(expected.size(), actual.size());
        for (var i = 0; i < expected.size(); i++) {
            for (var j = 0; j < actual.size(); j++) {
                var one = expected.get(i);
                var other = actual.get(j);
                if (!ValueMatcher.isNothing(one)
                        && !ValueMatcher.isNothing(other)
                        && (rule.key() == null || sameKey(items, rule.key(), one, other, path))) {
                    pairing.similar(i, j, similarity(items, one, other, path), rule.key() != null);
                }
            }
        }
        return rule.inOrder() ? pairing.inOrder() : pairing.best();
    }

    private boolean sameKey(Shape items, String key, @Nullable Object one, @Nullable Object other, String path) {
        return one instanceof Map<?, ?> expected
                && other instanceof Map<?, ?> actual
                && compare(
                                items.component(key, expected),
                                expected.get(key),
                                items.named(actual).get(key),
                                Paths.member(path, key))
                        .stream()
                        .allMatch(leaf -> leaf.outcome() == Outcome.RECOVERED);
    }

    /** The share of values that come back, of all that are there on either side. */
    private double similarity(Shape items, @Nullable Object expected, @Nullable Object actual, String path) {
        var recovered = 0;
        var all = 0;
        for (var leaf : compare(items, expected, actual, path)) {
            if (leaf.outcome() != Outcome.ABSENT && leaf.outcome() != Outcome.SKIPPED) {
                all++;
                recovered += leaf.outcome() == Outcome.RECOVERED ? 1 : 0;
            }
        }
        return all == 0 ? 0 : recovered / (double) all;
    }
}
