package io.github.syntheticsource.assertj;

import static java.util.stream.Collectors.joining;

import io.github.syntheticsource.extraction.Blame;
import io.github.syntheticsource.extraction.Extraction;
import io.github.syntheticsource.extraction.FieldOutcome;
import io.github.syntheticsource.extraction.Grounding;
import io.github.syntheticsource.extraction.Outcome;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reports the outcomes of fields and who is to blame.
 *
 * @param all every outcome of the extraction
 * @param selected the outcomes that the assertion is about
 */
record OutcomeReport(Extraction<?> extraction, List<FieldOutcome> all, List<FieldOutcome> selected) {

    private static final int MOST_FIELDS = 20;
    private static final int WIDEST = 200;

    /** Returns the values of all fields, one per line, for a diff. */
    static String lines(List<FieldOutcome> outcomes, Function<FieldOutcome, String> value) {
        return outcomes.stream()
                .filter(outcome -> outcome.outcome() != Outcome.SKIPPED)
                .map(outcome -> outcome.path() + " = " + value.apply(outcome))
                .collect(joining("\n"));
    }

    /** Returns a summary such as {@code 3 of 8 fields differ}, or that the extraction failed. */
    String count(List<FieldOutcome> faults) {
        var failure = extraction.result().failure();
        if (failure != null && faults.stream().allMatch(fault -> fault.outcome() == Outcome.FAILED)) {
            return "it failed: " + failure;
        }
        var compared = selected.stream()
                .filter(outcome -> outcome.outcome() != Outcome.SKIPPED)
                .count();
        return faults.size() + " of " + DocumentMessage.number(compared, "field", "fields") + " " + verb(faults);
    }

    private static String verb(List<FieldOutcome> faults) {
        var one = faults.size() == 1;
        if (faults.stream().allMatch(fault -> fault.outcome() == Outcome.INVENTED)) {
            return one ? "is invented" : "are invented";
        }
        return one ? "differs" : "differ";
    }

    /** Returns the whole message; outcomes that match {@code fault} are shown in detail. */
    String message(String expectation, String what, Predicate<FieldOutcome> fault) {
        var report = new DocumentMessage(extraction.document());
        report.line("Expecting " + expectation)
                .records()
                .line("but " + what + ":")
                .line("");
        var faults = selected.stream().filter(fault).toList();
        faults.stream().limit(MOST_FIELDS).forEach(outcome -> show(outcome, report));
        if (faults.size() > MOST_FIELDS) {
            report.line("  … and " + (faults.size() - MOST_FIELDS) + " more");
        }
        report.line("").line(matched(faults, report));
        var suspects = all.stream()
                .filter(outcome -> outcome.blame() == Blame.INFERRED_OR_LEAKED)
                .map(FieldOutcome::path)
                .toList();
        if (!suspects.isEmpty()) {
            report.line(
                    "Recovered though the text does not state it (derived, paraphrased, or leaked to the extractor): "
                            + String.join(", ", suspects));
        }
        return report.withText();
    }

    private static void show(FieldOutcome outcome, DocumentMessage report) {
        report.line("  " + padded(outcome.outcome().name()) + outcome.path());
        report.line("    expected: " + DocumentMessage.oneLine(outcome.expectedText(), WIDEST));
        report.line("    actual  : " + DocumentMessage.oneLine(outcome.actualText(), WIDEST));
        var inText = inText(outcome);
        report.line(
                inText == null
                        ? "    => " + outcome.blame().words()
                        : "    in text : " + inText.word() + "  => "
                                + outcome.blame().words());
        if (outcome.note() != null) {
            report.line("    note    : " + outcome.note());
        }
    }

    /** Returns whether the text states the expected value, or the invented one. */
    private static @Nullable Grounding inText(FieldOutcome outcome) {
        return outcome.expected() == null ? outcome.actualGrounding() : outcome.grounding();
    }

    private static String padded(String word) {
        return word + " ".repeat(Math.max(1, 9 - word.length()));
    }

    private String matched(List<FieldOutcome> faults, DocumentMessage report) {
        var matched = all.stream()
                .filter(outcome -> outcome.outcome() == Outcome.RECOVERED || outcome.outcome() == Outcome.ABSENT)
                .count();
        var ignored = all.stream()
                .filter(outcome -> outcome.outcome() == Outcome.SKIPPED)
                .count();
        var ofText = faults.stream()
                .filter(outcome -> outcome.blame().culprit() == Blame.Culprit.TEXT)
                .count();
        return DocumentMessage.number(matched, "field", "fields") + " matched"
                + (ignored == 0 ? "" : ", " + DocumentMessage.number(ignored, "was", "were") + " ignored") + "."
                + (ofText == 0
                        ? ""
                        : " " + DocumentMessage.number(ofText, "difference comes", "differences come")
                                + " from the text: fix that first" + report.place() + ".");
    }
}
