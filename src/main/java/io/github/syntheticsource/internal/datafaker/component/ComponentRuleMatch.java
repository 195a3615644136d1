package io.github.syntheticsource.internal.datafaker.component;

import io.github.syntheticsource.internal.datafaker.word.NameTokenizer;
import java.util.List;

/**
 * The rule that matches a component's name.
 *
 * @param rule the matching rule
 * @param before the words before those of the rule, such as {@code patient} in {@code patientEmail}
 */
public record ComponentRuleMatch(ComponentRule rule, List<String> before) {

    public ComponentRuleMatch {
        before = List.copyOf(before);
    }

    /** Returns the role, such as {@code patient}, or an empty string if the value belongs to the object itself. */
    public String role() {
        return String.join(
                " ",
                before.stream().filter(word -> !NameTokenizer.isQualifier(word)).toList());
    }
}
