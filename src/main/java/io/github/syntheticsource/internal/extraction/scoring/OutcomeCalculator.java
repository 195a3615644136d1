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

/** Computes the outcome of each field from record, text and extraction. */
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
        var schema = several ? ValueSchema.listOf(document.type()) : ValueSchema.of(document.type());
        ComparisonCheck.check(rules, schema, document.type());
        var expected = JsonValues.parse(JsonBinder.shared().write(several ? records : records.get(0)));
        var blameAssigner = new BlameAssigner(
                new TextSearch(document.text(), rules.locale()), rules, trees.compare(schema, expected, null, ""));
        return leaves(schema, expected, result).stream().map(blameAssigner::of).toList();
    }

    private List<ComparedValue> leaves(ValueSchema schema, @Nullable Object expected, ExtractorResult<?> result) {
        if (result.json() == null && result.failure() != null) {
            return failed(schema, expected, String.valueOf(result.failure()));
        }
        Object actual;
        try {
            actual = tree(result);
        } catch (JsonException e) {
            return failed(schema, expected, "the answer is not JSON: " + e.getMessage());
        }
        if (actual != null && !kind(actual).equals(kind(expected))) {
            return failed(
                    schema, expected, "the answer is " + kind(actual) + " where " + kind(expected) + " was expected");
        }
        return trees.compare(schema, expected, actual, "");
    }

    private static @Nullable Object tree(ExtractorResult<?> result) {
        var value = result.value();
        if (result.json() != null) {
            return JsonValues.parse(result.json());
        }
        return value == null ? null : JsonValues.parse(JsonBinder.shared().write(value));
    }

    /** Nothing was extracted, so every field fails, even those that should be absent. */
    private List<ComparedValue> failed(ValueSchema schema, @Nullable Object expected, String why) {
        var leaves = new ArrayList<ComparedValue>();
        for (var leaf : trees.compare(schema, expected, null, "")) {
            leaves.add(
                    leaf.outcome() == Outcome.SKIPPED
                            ? leaf
                            : new ComparedValue(
                                    leaf.path(), leaf.schema(), Outcome.FAILED, leaf.expected(), null, null, why));
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
