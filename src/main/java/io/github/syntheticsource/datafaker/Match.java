package io.github.syntheticsource.datafaker;

import java.util.List;

/**
 * How a component's name was read.
 *
 * @param row the row of the table
 * @param before the words before those of the row: the {@code patient} of {@code patientEmail}
 */
record Match(Row row, List<String> before) {

    Match {
        before = List.copyOf(before);
    }

    /** Whose or which it is, in words, or empty if it is the object's own. */
    String role() {
        return String.join(
                " ",
                before.stream().filter(word -> !Vocabulary.isQualifier(word)).toList());
    }
}
