package io.github.syntheticsource.internal.extraction.scoring;

import io.github.syntheticsource.extraction.ExtractionException;
import io.github.syntheticsource.internal.extraction.field.ComparisonRules;
import io.github.syntheticsource.internal.extraction.field.RecordTypeNames;
import io.github.syntheticsource.internal.extraction.field.ValueSchema;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;

/** Refuses a comparison that could not do what it says. */
final class ComparisonCheck {

    private ComparisonCheck() {}

    static void check(ComparisonRules rules, ValueSchema pattern, Type type) {
        var fields = pattern.fields();
        if (fields == null) {
            return;
        }
        var named = new LinkedHashSet<>(rules.ignored());
        named.addAll(rules.byField().keySet());
        for (var field : named) {
            if (pattern.at(field) == null) {
                throw new ExtractionException(
                        """
                        The comparison names [%s], which %s has not
                         -> its fields are %s
                        Mend the name; items of lists are named without their place: lines.code""".formatted(field, RecordTypeNames.of(type), String.join(", ", fields)));
            }
        }
        rules.byField().forEach((field, rule) -> {
            var at = pattern.at(field);
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
                        "a tolerance is for numbers",
                        "is none",
                        "Take it away, or compare by similarity.");
            }
            if (rule.similarity() != null && !at.isText()) {
                throw unfit(field, type, "a similarity is for texts", "is none", "Take it away, or allow a tolerance.");
            }
            if ((rule.key() != null || rule.inOrder()) && !isList && !field.isEmpty()) {
                throw unfit(
                        field, type, "keys and order are for lists", "is none", "Name the list, not what is in it.");
            }
            if (rule.key() != null && at.at(rule.key()) == null) {
                throw unfit(
                        field,
                        type,
                        "items are keyed by [" + rule.key() + "]",
                        "has items without such a component",
                        "Key them by one of " + at.fields() + ".");
            }
        });
    }

    private static ExtractionException unfit(String field, Type type, String rule, String fact, String mend) {
        return new ExtractionException("""
                The comparison of [%s] in %s cannot hold
                 -> %s, and [%1$s] %s
                %s""".formatted(field, RecordTypeNames.of(type), rule, fact, mend));
    }
}
