package io.github.syntheticsource.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlameTest {

    record Bill(
            String patientName, BigDecimal total, @Nullable String doctorName) {}

    /** All ten rows of the table: who is at fault, by record, text and extraction. */
    @ParameterizedTest(name = "{0}: {1} -> {2} = {3}")
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
                    stated, equal            | Jane Roe owes $230.00.                  | {"patientName":"Jane Roe","total":230.00}              | total       | RECOVERED
                    stated, nothing          | Jane Roe owes $230.00.                  | {"patientName":"Jane Roe","total":null}                | total       | EXTRACTOR_MISSED
                    stated, other of text    | Jane Roe owes $230.00 of $999.00.       | {"patientName":"Jane Roe","total":999.00}              | total       | EXTRACTOR_CONFUSED
                    stated, other not there  | Jane Roe owes $230.00.                  | {"patientName":"Jane Roe","total":231.00}              | total       | EXTRACTOR_GARBLED
                    not stated, nothing      | Jane Roe owes something.                | {"patientName":"Jane Roe"}                             | total       | TEXT_OMITTED
                    not stated, other there  | Jane Roe owes $270.00.                  | {"patientName":"Jane Roe","total":270.00}              | total       | TEXT_ALTERED
                    not stated, other not    | Jane Roe owes something.                | {"patientName":"Jane Roe","total":270.00}              | total       | EXTRACTOR_HALLUCINATED
                    not stated, equal        | Jane Roe owes something.                | {"patientName":"Jane Roe","total":230.00}              | total       | INFERRED_OR_LEAKED
                    nothing, nothing         | Jane Roe owes $230.00.                  | {"patientName":"Jane Roe","total":230.00}              | doctorName  | RIGHT_TO_ABSTAIN
                    nothing, there           | Jane Roe owes $230.00 to Gregory House. | {"patientName":"Jane Roe","doctorName":"Gregory House"} | doctorName | TEXT_ADDED
                    nothing, not there       | Jane Roe owes $230.00.                  | {"patientName":"Jane Roe","doctorName":"Gregory House"} | doctorName | EXTRACTOR_HALLUCINATED
                    nothing, another field's | Jane Roe owes $230.00.                  | {"patientName":"Jane Roe","doctorName":"Jane Roe"}     | doctorName  | EXTRACTOR_CONFUSED
                    """)
    void isOnTheSideThatTheTableSays(String row, String text, String json, String field, Blame blame) {
        var bill = new Bill("Jane Roe", new BigDecimal("230.00"), null);

        var outcomes = OutcomeLines.json(bill, text, json).outcomes();

        assertThat(OutcomeLines.of(outcomes, field).blame()).as(row).isEqualTo(blame);
    }

    /** The culprit if one value is altered in the text or in the extraction. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    patientName | John Smith | Jon Smith
                    patientName | John Smith | Mary Poppins
                    date        | 2024-03-05 | 2024-03-06
                    date        | 2024-03-05 | 2025-03-05
                    total       | 230.00     | 320.00
                    lines.code  | 99213      | 99214
                    lines.amount | 150.00    | 155.00
                    """)
    void isOnTheTextIfThatIsAlteredAndOnTheExtractorOtherwise(String field, String right, String wrong) {
        var visit = Visit.sample();
        var alteredJson = Visit.JSON.replace(right, wrong);
        assertThat(alteredJson).isNotEqualTo(Visit.JSON);

        var alteredText = OutcomeLines.json(visit, Visit.TEXT.replace(right, wrong), alteredJson);
        var alteredExtraction = OutcomeLines.json(visit, Visit.TEXT, alteredJson);

        assertThat(alteredText.outcomes())
                .filteredOn(outcome -> outcome.outcome().isDifference())
                .isNotEmpty()
                .allSatisfy(outcome -> assertThat(outcome.field()).isEqualTo(field))
                .allSatisfy(outcome -> assertThat(outcome.blame().culprit()).isEqualTo(Blame.Culprit.TEXT));
        assertThat(alteredExtraction.outcomes())
                .filteredOn(outcome -> outcome.outcome().isDifference())
                .isNotEmpty()
                .allSatisfy(outcome -> assertThat(outcome.field()).isEqualTo(field))
                .allSatisfy(outcome -> assertThat(outcome.blame().culprit()).isEqualTo(Blame.Culprit.EXTRACTOR));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    insured | true   | false
                    status  | OPEN   | PAID_IN_FULL
                    """)
    void isOnNobodyWhereItCannotBeTold(String field, String right, String wrong) {
        var text = Visit.TEXT.replace(", and the case is open", "");
        var json = Visit.JSON.replace(right, wrong);

        var outcome =
                OutcomeLines.of(OutcomeLines.json(Visit.sample(), text, json).outcomes(), field);

        assertThat(outcome.outcome()).isEqualTo(Outcome.WRONG);
        assertThat(outcome.blame()).isEqualTo(Blame.UNSURE);
        assertThat(outcome.blame().culprit()).isEqualTo(Blame.Culprit.NOBODY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no JSON at all", "[1, 2]", "{\"total\": 1", "{\"total\": 1, \"total\": 2}", "", "12"})
    void isOnTheExtractorForEveryFieldOfAnAnswerThatIsNoObject(String answer) {
        var outcomes = OutcomeLines.json(new Bill("Jane Roe", BigDecimal.TEN, null), "Jane Roe owes $10.00", answer)
                .outcomes();

        assertThat(outcomes).extracting(FieldOutcome::path).containsExactly("patientName", "total", "doctorName");
        assertThat(outcomes).allSatisfy(outcome -> {
            assertThat(outcome.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(outcome.blame()).isEqualTo(Blame.EXTRACTOR_FAILED);
            assertThat(outcome.note()).startsWith("the answer is ");
        });
    }
}
