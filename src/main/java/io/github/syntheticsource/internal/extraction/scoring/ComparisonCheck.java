package io.github.syntheticsource.internal.extraction.scoring;

import io.github.syntheticsource.extraction.ExtractionException;
import io.github.syntheticsource.internal.extraction.field.ComparisonRules;
import io.github.syntheticsource.internal.extraction.field.RecordTypeNames;
import io.github.syntheticsource.internal.extraction.field.ValueSchema;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;

/** Rejects a comparison with rules that do not fit the type. */
final class ComparisonCheck {

    private ComparisonCheck() {}

    static void check(ComparisonRules rules, ValueSchema schema, Type type) {
        var fields = schema.fields();
        if (fields == null) {
            return;
        }
        var named = new LinkedHashSet<>(rules.ignored());
        named.addAll(rules.byField().keySet());
        for (var field : named) {
            if (schema.at(field) == null) {
                throw new ExtractionException(
                        """
                        The comparison names [%s], but %s has no such field
                         -> its fields are %s
                        Fix the name; components of list items are named without an index: lines.code""".formatted(field, RecordTypeNames.of(type), String.join(", ", fields)));
            }
        }
        rules.byField().forEach((field, rule) -> {
            var at = schema.at(field);
            if (at == null) {
                return;
            }
            var isList = at.isList();
            while (at.isList()) {
                at = at.items();
            }
            if ((rule.tolerance() != null || rule.percent() != null) && !at.isNumber()) {
                throw unfit(
                        field,
                        type,
                        "a tolerance requires a number",
                        "[" + field + "] is not a number",
                        "Remove it, or compare by similarity.");
            }
            if (rule.similarity() != null && !at.isText()) {
                throw unfit(
                        field,
                        type,
                        "a similarity requires a text",
                        "[" + field + "] is not a text",
                        "Remove it, or use a tolerance.");
            }
            if ((rule.key() != null || rule.inOrder()) && !isList && !field.isEmpty()) {
                throw unfit(
                        field,
                        type,
                        "keys and order require a list",
                        "[" + field + "] is not a list",
                        "Name the list, not a component of its items.");
            }
            if (rule.key() != null && at.at(rule.key()) == null) {
                throw unfit(
                        field,
                        type,
                        "items are keyed by [" + rule.key() + "]",
                        "the items of [" + field + "] do not have that component",
                        "Key them by one of " + at.fields() + ".");
            }
        });
    }

    private static ExtractionException unfit(String field, Type type, String rule, String fact, String fix) {
        return new ExtractionException("""
                The comparison of [%s] in %s is not possible
                 -> %s, but %s
                %s""".formatted(field, RecordTypeNames.of(type), rule, fact, fix));
    }
}
