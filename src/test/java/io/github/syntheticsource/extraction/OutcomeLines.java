package io.github.syntheticsource.extraction;

import java.util.List;

/** One line for each field: {@code total WRONG 230.00 -> 231.00}. */
final class OutcomeLines {

    private OutcomeLines() {}

    static <T> Extraction<T> json(T record, String text, String json) {
        return SyntheticDocument.of(record, text).extractedBy(answering(json));
    }

    static <T> Extractor<T> answering(String json) {
        return new Extractor<>() {
            @Override
            public T extract(String text) {
                throw new UnsupportedOperationException("this one has JSON only");
            }

            @Override
            public ExtractorResult<T> read(String text) {
                return ExtractorResult.ofJson(null, json);
            }
        };
    }

    /** The outcomes that are not plainly right. */
    static List<String> differences(List<FieldOutcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.outcome().isDifference())
                .map(OutcomeLines::line)
                .toList();
    }

    static List<String> lines(List<FieldOutcome> outcomes) {
        return outcomes.stream().map(OutcomeLines::line).toList();
    }

    static String line(FieldOutcome outcome) {
        return outcome.path() + " " + outcome.outcome() + " " + outcome.expectedText() + " -> " + outcome.actualText();
    }

    static FieldOutcome of(List<FieldOutcome> outcomes, String path) {
        return outcomes.stream()
                .filter(outcome -> outcome.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(path + " is not among " + lines(outcomes)));
    }
}
