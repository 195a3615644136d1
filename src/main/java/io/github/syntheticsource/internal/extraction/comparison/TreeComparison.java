package io.github.syntheticsource.internal.extraction.comparison;

import io.github.syntheticsource.extraction.Outcome;
import io.github.syntheticsource.internal.extraction.field.ComparisonRules;
import io.github.syntheticsource.internal.extraction.field.FieldPaths;
import io.github.syntheticsource.internal.extraction.field.ValueSchema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares two JSON trees value by value. */
public final class TreeComparison {

    private final ComparisonRules rules;
    private final ValueMatcher matcher;

    public TreeComparison(ComparisonRules rules) {
        this.rules = rules;
        this.matcher = new ValueMatcher(rules);
    }

    /** Returns one leaf for each value of either tree. */
    public List<ComparedValue> compare(
            ValueSchema schema, @Nullable Object expected, @Nullable Object actual, String path) {
        var leaves = new ArrayList<ComparedValue>();
        compare(schema, expected, actual, path, leaves);
        return leaves;
    }

    private void compare(
            ValueSchema schema,
            @Nullable Object expected,
            @Nullable Object actual,
            String path,
            List<ComparedValue> leaves) {
        if (rules.ignores(FieldPaths.field(path))) {
            leaves.add(ComparedValue.of(path, schema, Outcome.SKIPPED, expected, actual));
        } else if (ValueMatcher.isNothing(expected)) {
            unexpected(schema, actual, path, leaves);
        } else if (expected instanceof Map<?, ?> members) {
            object(schema, members, actual, path, leaves);
        } else if (expected instanceof List<?> items) {
            list(schema, items, actual, path, leaves);
        } else if (expected != null) {
            value(schema, expected, actual, path, leaves);
        }
    }

    private void unexpected(ValueSchema schema, @Nullable Object actual, String path, List<ComparedValue> leaves) {
        if (ValueMatcher.isNothing(actual)) {
            leaves.add(ComparedValue.of(path, schema, Outcome.ABSENT, null, null));
        } else if (actual instanceof Map<?, ?> members) {
            schema.named(members)
                    .forEach((name, value) -> compare(
                            schema.component(name, members), null, value, FieldPaths.member(path, name), leaves));
        } else if (actual instanceof List<?> items) {
            for (var i = 0; i < items.size(); i++) {
                addInvented(schema.items(), items.get(i), FieldPaths.invented(path, i), leaves);
            }
        } else {
            leaves.add(ComparedValue.of(path, schema, Outcome.INVENTED, null, actual));
        }
    }

    private void object(
            ValueSchema schema, Map<?, ?> expected, @Nullable Object actual, String path, List<ComparedValue> leaves) {
        var declared = schema.components(expected);
        var found = actual instanceof Map<?, ?> members ? schema.named(members) : Map.<String, @Nullable Object>of();
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
                    schema.component(name, expected),
                    known.contains(name) ? expected.get(name) : null,
                    found.get(name),
                    FieldPaths.member(path, name),
                    leaves);
        }
        addWrongKind(schema, actual instanceof Map ? null : actual, path, leaves);
    }

    private void list(
            ValueSchema schema, List<?> expected, @Nullable Object actual, String path, List<ComparedValue> leaves) {
        var found = actual instanceof List<?> items ? items : List.of();
        var columnOf = pairs(schema.items(), expected, found, path);
        var taken = new LinkedHashSet<Integer>();
        for (var i = 0; i < expected.size(); i++) {
            if (columnOf[i] >= 0) {
                taken.add(columnOf[i]);
                compare(
                        schema.items(),
                        expected.get(i),
                        found.get(columnOf[i]),
                        FieldPaths.pair(path, i, columnOf[i]),
                        leaves);
            } else {
                missed(schema.items(), expected.get(i), FieldPaths.item(path, i), leaves);
            }
        }
        for (var j = 0; j < found.size(); j++) {
            if (!taken.contains(j)) {
                addInvented(schema.items(), found.get(j), FieldPaths.invented(path, j), leaves);
            }
        }
        addWrongKind(schema, actual instanceof List ? null : actual, path, leaves);
    }

    /** A value of an unexpected kind counts as invented. */
    private static void addWrongKind(
            ValueSchema schema, @Nullable Object actual, String path, List<ComparedValue> leaves) {
        if (!ValueMatcher.isNothing(actual)) {
            leaves.add(ComparedValue.of(path, schema, Outcome.INVENTED, null, actual));
        }
    }

    private void missed(ValueSchema schema, @Nullable Object item, String path, List<ComparedValue> leaves) {
        if (!ValueMatcher.isNothing(item)) {
            addUnpaired(
                    compare(schema, item, null, path),
                    ComparedValue.of(path, schema, Outcome.MISSED, item, null),
                    leaves);
        }
    }

    private void addInvented(ValueSchema schema, @Nullable Object item, String path, List<ComparedValue> leaves) {
        if (!ValueMatcher.isNothing(item)) {
            addUnpaired(
                    compare(schema, null, item, path),
                    ComparedValue.of(path, schema, Outcome.INVENTED, null, item),
                    leaves);
        }
    }

    /** Adds the values of an unpaired item, or the item itself if it has none. */
    private static void addUnpaired(List<ComparedValue> item, ComparedValue whole, List<ComparedValue> leaves) {
        var values =
                item.stream().filter(leaf -> leaf.outcome() != Outcome.ABSENT).toList();
        leaves.addAll(values.isEmpty() ? List.of(whole) : values);
    }

    private void value(
            ValueSchema schema, Object expected, @Nullable Object actual, String path, List<ComparedValue> leaves) {
        if (actual == null || ValueMatcher.isNothing(actual)) {
            leaves.add(ComparedValue.of(path, schema, Outcome.MISSED, expected, null));
            return;
        }
        var match = matcher.match(schema, FieldPaths.field(path), expected, actual);
        var outcome = match.matchKind() == null ? Outcome.WRONG : Outcome.RECOVERED;
        leaves.add(new ComparedValue(path, schema, outcome, expected, actual, match.matchKind(), match.note()));
    }

    private int[] pairs(ValueSchema items, List<?> expected, List<?> actual, String path) {
        var rule = rules.rule(FieldPaths.field(path));
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

    private boolean sameKey(ValueSchema items, String key, @Nullable Object one, @Nullable Object other, String path) {
        return one instanceof Map<?, ?> expected
                && other instanceof Map<?, ?> actual
                && compare(
                                items.component(key, expected),
                                expected.get(key),
                                items.named(actual).get(key),
                                FieldPaths.member(path, key))
                        .stream()
                        .allMatch(leaf -> leaf.outcome() == Outcome.RECOVERED);
    }

    /** Returns the share of recovered values among the values of both sides. */
    private double similarity(ValueSchema items, @Nullable Object expected, @Nullable Object actual, String path) {
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
