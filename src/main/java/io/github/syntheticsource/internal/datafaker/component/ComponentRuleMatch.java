package io.github.syntheticsource.internal.datafaker.component;

import io.github.syntheticsource.internal.datafaker.word.NameTokenizer;
import java.util.List;

/**
 * How a component's name was read.
 *
 * @param rule the row of the table
 * @param before the words before those of the row: the {@code patient} of {@code patientEmail}
 */
public record ComponentRuleMatch(ComponentRule rule, List<String> before) {

    public ComponentRuleMatch {
        before = List.copyOf(before);
    }

    /** Whose or which it is, in words, or empty if it is the object's own. */
    public String role() {
        return String.join(
                " ",
                before.stream().filter(word -> !NameTokenizer.isQualifier(word)).toList());
    }
}
