package io.github.syntheticsource.internal.extraction.scoring;

import io.github.syntheticsource.extraction.ExtractorResult;
import io.github.syntheticsource.extraction.FieldOutcome;
import io.github.syntheticsource.extraction.Outcome;
import io.github.syntheticsource.extraction.SyntheticDocument;
import io.github.syntheticsource.internal.extraction.comparison.ComparedValue;
import io.github.syntheticsource.internal.extraction.comparison.TreeComparison;
import io.github.syntheticsource.internal.extraction.field.ComparisonRules;
import io.github.syntheticsource.internal.extraction.field.ValueSchema;
import io.github.syntheticsource.internal.json.JsonBinder;
import io.github.syntheticsource.internal.json.JsonException;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.text.TextSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Record, text and extraction side by side. */
public final class OutcomeCalculator {

    private final SyntheticDocument<?> document;
    private final ComparisonRules rules;
    private final TreeComparison trees;

    public OutcomeCalculator(SyntheticDocument<?> document, ComparisonRules rules) {
        this.document = document;
        this.rules = rules;
        this.trees = new TreeComparison(rules);
    }

    public List<FieldOutcome> outcomes(List<?> records, boolean several, ExtractorResult<?> result) {
        var pattern = several ? ValueSchema.listOf(document.type()) : ValueSchema.of(document.type());
        ComparisonCheck.check(rules, pattern, document.type());
        var expected = JsonValues.parse(JsonBinder.shared().write(several ? records : records.get(0)));
        var blameAssigner = new BlameAssigner(
                new TextSearch(document.text(), rules.locale()), rules, trees.compare(pattern, expected, null, ""));
        return leaves(pattern, expected, result).stream().map(blameAssigner::of).toList();
    }

    private List<ComparedValue> leaves(ValueSchema pattern, @Nullable Object expected, ExtractorResult<?> result) {
        if (result.json() == null && result.failure() != null) {
            return failed(pattern, expected, String.valueOf(result.failure()));
        }
        Object actual;
        try {
            actual = tree(result);
        } catch (JsonException e) {
            return failed(pattern, expected, "the answer is no JSON: " + e.getMessage());
        }
        if (actual != null && !kind(actual).equals(kind(expected))) {
            return failed(
                    pattern, expected, "the answer is " + kind(actual) + " where " + kind(expected) + " was expected");
        }
        return trees.compare(pattern, expected, actual, "");
    }

    private static @Nullable Object tree(ExtractorResult<?> result) {
        var value = result.value();
        if (result.json() != null) {
            return JsonValues.parse(result.json());
        }
        return value == null ? null : JsonValues.parse(JsonBinder.shared().write(value));
    }

    /** Nothing came back, so nothing is right, not even what should be absent. */
    private List<ComparedValue> failed(ValueSchema pattern, @Nullable Object expected, String why) {
        var leaves = new ArrayList<ComparedValue>();
        for (var leaf : trees.compare(pattern, expected, null, "")) {
            leaves.add(
                    leaf.outcome() == Outcome.SKIPPED
                            ? leaf
                            : new ComparedValue(
                                    leaf.path(), leaf.pattern(), Outcome.FAILED, leaf.expected(), null, null, why));
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
