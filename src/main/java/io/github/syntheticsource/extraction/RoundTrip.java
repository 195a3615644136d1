package io.github.syntheticsource.extraction;

import io.github.syntheticsource.internal.text.TextSearch;
import io.github.syntheticsource.json.JsonBinder;
import io.github.syntheticsource.json.JsonException;
import io.github.syntheticsource.json.JsonTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Record, text and extraction side by side. */
final class RoundTrip {

    private final SyntheticDocument<?> document;
    private final ComparisonRules rules;
    private final TreeComparison trees;

    RoundTrip(SyntheticDocument<?> document, ComparisonRules rules) {
        this.document = document;
        this.rules = rules;
        this.trees = new TreeComparison(rules);
    }

    List<FieldOutcome> outcomes(List<?> records, boolean several, Extracted<?> extracted) {
        var shape = several ? Shape.listOf(document.type()) : Shape.of(document.type());
        ComparisonCheck.check(rules, shape, document.type());
        var expected = JsonTree.parse(JsonBinder.shared().write(several ? records : records.get(0)));
        var verdicts = new Verdicts(
                new TextSearch(document.text(), rules.locale()), rules, trees.compare(shape, expected, null, ""));
        return leaves(shape, expected, extracted).stream().map(verdicts::of).toList();
    }

    private List<Leaf> leaves(Shape shape, @Nullable Object expected, Extracted<?> extracted) {
        if (extracted.json() == null && extracted.failure() != null) {
            return failed(shape, expected, String.valueOf(extracted.failure()));
        }
        Object actual;
        try {
            actual = tree(extracted);
        } catch (JsonException e) {
            return failed(shape, expected, "the answer is no JSON: " + e.getMessage());
        }
        if (actual != null && !kind(actual).equals(kind(expected))) {
            return failed(
                    shape, expected, "the answer is " + kind(actual) + " where " + kind(expected) + " was expected");
        }
        return trees.compare(shape, expected, actual, "");
    }

    private static @Nullable Object tree(Extracted<?> extracted) {
        var value = extracted.value();
        if (extracted.json() != null) {
            return JsonTree.parse(extracted.json());
        }
        return value == null ? null : JsonTree.parse(JsonBinder.shared().write(value));
    }

    /** Nothing came back, so nothing is right, not even what should be absent. */
    private List<Leaf> failed(Shape shape, @Nullable Object expected, String why) {
        var leaves = new ArrayList<Leaf>();
        for (var leaf : trees.compare(shape, expected, null, "")) {
            leaves.add(
                    leaf.outcome() == Outcome.SKIPPED
                            ? leaf
                            : new Leaf(leaf.path(), leaf.shape(), Outcome.FAILED, leaf.expected(), null, null, why));
        }
        return leaves;
    }

    private static String kind(@Nullable Object tree) {
        if (tree instanceof List) {
            return "a list";
        }
        return tree instanceof Map ? "an object" : "a single value";
    }
}
