package io.github.syntheticsource.assertj;

import static java.util.stream.Collectors.joining;

import io.github.syntheticsource.extraction.FieldGrounding;
import io.github.syntheticsource.extraction.Grounding;
import io.github.syntheticsource.extraction.SyntheticDocument;
import io.github.syntheticsource.internal.json.JsonValues;
import java.util.List;

/** Reports the values of a record that its text does not state. */
record GroundingReport(SyntheticDocument<?> document, List<FieldGrounding> fields) {

    private static final int MOST_FIELDS = 20;
    private static final int WIDEST = 200;

    boolean fails() {
        return count(Grounding.NOT_STATED) > 0;
    }

    String expected() {
        return fields.stream().map(GroundingReport::line).collect(joining("\n"));
    }

    String actual() {
        return fields.stream()
                .map(field -> field.grounding() == Grounding.NOT_STATED ? field.path() + " is not stated" : line(field))
                .collect(joining("\n"));
    }

    String message() {
        var missing = fields.stream()
                .filter(field -> field.grounding() == Grounding.NOT_STATED)
                .toList();
        var report = new DocumentMessage(document);
        report.line("Expecting the text to state every field of").records();
        report.line("but " + missing.size() + " of " + DocumentMessage.number(fields.size(), "value", "values")
                        + (missing.size() == 1 ? " is" : " are") + " not in it:")
                .line("");
        for (var field : missing.subList(0, Math.min(missing.size(), MOST_FIELDS))) {
            report.line("  " + field.path());
            report.line("    expected: " + DocumentMessage.oneLine(JsonValues.write(field.value()), WIDEST));
            report.line("    in text : " + field.grounding().word());
        }
        if (missing.size() > MOST_FIELDS) {
            report.line("  … and " + (missing.size() - MOST_FIELDS) + " more");
        }
        var unsure = count(Grounding.UNSURE);
        report.line("")
                .line(DocumentMessage.number(count(Grounding.STATED), "value is", "values are") + " stated"
                        + (unsure == 0 ? "" : ", " + unsure + " cannot be determined")
                        + ". The text is to blame, not an extractor: fix it" + report.place() + ".");
        return report.withText();
    }

    private long count(Grounding grounding) {
        return fields.stream().filter(field -> field.grounding() == grounding).count();
    }

    private static String line(FieldGrounding field) {
        return field.path() + " = " + JsonValues.write(field.value());
    }
}
