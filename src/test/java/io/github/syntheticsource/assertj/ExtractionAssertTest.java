package io.github.syntheticsource.assertj;

import static io.github.syntheticsource.assertj.SyntheticAssertions.assertThat;
import static io.github.syntheticsource.assertj.SyntheticBDDAssertions.then;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.syntheticsource.SyntheticException;
import io.github.syntheticsource.extraction.Comparison;
import io.github.syntheticsource.extraction.DocumentOrigin;
import io.github.syntheticsource.extraction.Extraction;
import io.github.syntheticsource.extraction.Extractor;
import io.github.syntheticsource.extraction.ExtractorResult;
import io.github.syntheticsource.extraction.SyntheticDocument;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class ExtractionAssertTest {

    record Bill(String patientName, LocalDate date, List<Line> lines, BigDecimal total, Optional<String> invoice) {}

    record Line(String code, BigDecimal amount) {}

    private static final Bill SMITH = new Bill(
            "John Smith",
            LocalDate.of(2024, 3, 5),
            List.of(new Line("99213", new BigDecimal("150.00")), new Line("85025", new BigDecimal("80.00"))),
            new BigDecimal("230.00"),
            Optional.empty());

    private static final String TEXT =
            "On 5 March 2024 John Smith was seen; we billed $150.00 for visit 99213 and $80.00 for"
                    + " blood count 85025, $230.00 in all.";

    private static SyntheticDocument<Bill> document(String text) {
        return SyntheticDocument.builder(SMITH, text)
                .origin(new DocumentOrigin(
                        "Bill #7 (3f9a1c)",
                        "fixtures-cache/Bill/default.text.json:12",
                        "mvn test -Dtest=BillTest#recovers -Dsynthetic.only=3f9a1c"))
                .build();
    }

    private static Extraction<Bill> extraction(String text, @Nullable Bill extracted) {
        return document(text).extractedBy(whole -> extracted);
    }

    private static Bill bill(String name, BigDecimal total, String... codes) {
        var lines = Arrays.stream(codes)
                .map(code -> new Line(code, new BigDecimal(code.equals("85025") ? "80.00" : "150.00")))
                .toList();
        return new Bill(name, SMITH.date(), lines, total, Optional.empty());
    }

    @Test
    void aPerfectExtractionPassesEverything() {
        assertThat(extraction(TEXT, SMITH))
                .textStatesEveryField()
                .recoversEveryField()
                .recovers("patientName", "total", "lines", "lines.code")
                .inventsNothing()
                .hasFieldRecallAtLeast(1);
        assertThat(document(TEXT)).textStatesEveryField();
    }

    /** The message of the README. */
    @Test
    void namesEachFieldAndWhoIsToBlame() {
        var text = TEXT.replace(", $230.00 in all", "");
        var extracted = new Bill(
                "John Smith",
                SMITH.date(),
                List.of(new Line("85025", new BigDecimal("80.00")), new Line("99214", new BigDecimal("150.00"))),
                null,
                Optional.of("INV-0118"));

        var failure =
                catchThrowable(() -> assertThat(extraction(text, extracted)).recoversEveryField());

        assertThat(failure).hasMessage("""

                        [Bill #7 (3f9a1c)]
                        Expecting the extractor to recover every field of
                          Bill[patientName=John Smith, date=2024-03-05, lines=[Line[code=99213, amount=150.00], Line[code=85025, \
                        amount=80.00]], total=230.00, invoice=Optional.empty]
                        but 3 of 8 fields differ:

                          WRONG    lines[0→1].code
                            expected: "99213"
                            actual  : "99214"
                            in text : yes  => the extractor garbled it
                          MISSED   total
                            expected: 230.00
                            actual  : null
                            in text : NO  => the text never states it; the extractor was right to abstain
                          INVENTED invoice
                            expected: null
                            actual  : "INV-0118"
                            in text : NO  => the extractor hallucinated it

                        5 fields matched. 1 difference comes from the text: fix that first in \
                        fixtures-cache/Bill/default.text.json:12.
                        Text (104 characters):
                          "On 5 March 2024 John Smith was seen; we billed $150.00 for visit 99213 and $80.00 for blood count 85025."

                        To run it again:
                          mvn test -Dtest=BillTest#recovers -Dsynthetic.only=3f9a1c""");
    }

    @Test
    void theDiffOfAnIdeShowsTheFields() {
        var failure =
                catchThrowable(() -> assertThat(extraction(TEXT, bill("Jon Smith", SMITH.total(), "99213", "85025")))
                        .recoversEveryField());

        var error = (AssertionFailedError) failure;
        assertThat(error.getExpected().getStringRepresentation()).isEqualTo("""
                        patientName = "John Smith"
                        date = "2024-03-05"
                        lines[0].code = "99213"
                        lines[0].amount = 150.00
                        lines[1].code = "85025"
                        lines[1].amount = 80.00
                        total = 230.00
                        invoice = null""");
        assertThat(error.getActual().getStringRepresentation())
                .isEqualTo(error.getExpected().getStringRepresentation().replace("John", "Jon"));
    }

    @Test
    void aTextThatStatesLessIsToBlame() {
        var text = TEXT.replace(", $230.00 in all", "");

        var failure = catchThrowable(() -> assertThat(document(text)).textStatesEveryField());

        assertThat(failure).hasMessage("""

                        [Bill #7 (3f9a1c)]
                        Expecting the text to state every field of
                          Bill[patientName=John Smith, date=2024-03-05, lines=[Line[code=99213, amount=150.00], Line[code=85025, \
                        amount=80.00]], total=230.00, invoice=Optional.empty]
                        but 1 of 7 values is not in it:

                          total
                            expected: 230.00
                            in text : NO

                        6 values are stated. The text is to blame, not an extractor: fix it in \
                        fixtures-cache/Bill/default.text.json:12.
                        Text (104 characters):
                          "On 5 March 2024 John Smith was seen; we billed $150.00 for visit 99213 and $80.00 for blood count 85025."

                        To run it again:
                          mvn test -Dtest=BillTest#recovers -Dsynthetic.only=3f9a1c""");
        assertThat(((AssertionFailedError) failure).getActual().getStringRepresentation())
                .endsWith("total is not stated");
        assertThatThrownBy(() -> assertThat(extraction(text, SMITH)).textStatesEveryField())
                .hasMessage(failure.getMessage());
        assertThat(document(text)).ignoring("total").textStatesEveryField();
        assertThat(extraction(text, SMITH)).ignoring("total").textStatesEveryField();
    }

    @Test
    void whatCameBackThoughTheTextLacksItIsSuspect() {
        var text = TEXT.replace(", $230.00 in all", "");
        var leaked = bill("Jon Smith", SMITH.total(), "99213", "85025");

        assertThatThrownBy(() -> assertThat(extraction(text, leaked)).recoversEveryField())
                .hasMessageContaining("but 1 of 8 fields differs:")
                .hasMessageContaining(
                        "Recovered though the text does not state it (derived, paraphrased, or leaked to the extractor): total");
    }

    @Test
    void onlyTheNamedFieldsAreAsked() {
        var extraction = extraction(TEXT, bill("Jon Smith", SMITH.total(), "99213", "85025"));

        assertThat(extraction).recovers("total", "lines");
        assertThatThrownBy(() -> assertThat(extraction).recovers("total", "patientName"))
                .hasMessageContaining("Expecting the extractor to recover [total], [patientName] of")
                .hasMessageContaining("but 1 of 2 fields differs:")
                .hasMessageContaining("7 fields matched.");
        assertThatThrownBy(() -> assertThat(extraction).recovers("totall"))
                .isInstanceOf(SyntheticException.class)
                .hasMessageContaining(
                        "Bill has no component [totall]\n -> the components of Bill are patientName, date, ");
        assertThatThrownBy(() -> assertThat(
                                SyntheticDocument.of(Map.of("a", 1), "a is 1").extractedBy(text -> Map.of("a", 1)))
                        .recovers("a")
                        .recovers("b"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Expecting a field [b]");
    }

    @Test
    void inventionsAlone() {
        var noted = new Bill("Jon", SMITH.date(), SMITH.lines(), SMITH.total(), Optional.of("INV-0118"));

        assertThat(extraction(TEXT, bill("Jon", SMITH.total(), "99213", "85025")))
                .inventsNothing();
        assertThatThrownBy(() -> assertThat(extraction(TEXT, noted)).inventsNothing())
                .hasMessageContaining("Expecting the extractor to invent nothing in addition to")
                .hasMessageContaining("but 1 of 8 fields is invented:")
                .hasMessageContaining("INVENTED invoice")
                .hasMessageNotContaining("WRONG");
    }

    @Test
    void recallIsRecoveredOverAllThatWasThere() {
        var extraction = extraction(TEXT, bill("Jon", null, "99213", "85025"));

        assertThat(extraction).hasFieldRecallAtLeast(5 / 7.0);
        assertThatThrownBy(() -> assertThat(extraction).hasFieldRecallAtLeast(0.9))
                .hasMessageContaining("Expecting the extractor to have a field recall of at least 0.9 on")
                .hasMessageContaining("but it is 0.714 = 5 / (5 + 1 + 1), recovered / (recovered + wrong + missed):")
                .hasMessageContaining("WRONG    patientName")
                .hasMessageContaining("MISSED   total");
        assertThatThrownBy(() -> assertThat(extraction).hasFieldRecallAtLeast(90))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a recall must be from 0 to 1 but was 90.0");
    }

    @Test
    void whatIsSaidOfFieldsHolds() {
        var extraction = extraction(
                TEXT,
                new Bill(
                        "Smith, John",
                        SMITH.date(),
                        List.of(SMITH.lines().get(1), SMITH.lines().get(0)),
                        new BigDecimal("230.01"),
                        Optional.empty()));

        assertThat(extraction)
                .comparing("patientName")
                .asName()
                .comparing("total")
                .within(new BigDecimal("0.01"))
                .comparing("lines")
                .keyedBy("code")
                .recoversEveryField();
        assertThat(extraction).ignoring("patientName", "total").recoversEveryField();
        assertThat(extraction).comparing("total").withinPercent(1).recovers("total");
        assertThat(extraction).comparing("patientName").by((one, other) -> true).recovers("patientName");
        assertThat(extraction)
                .using(Comparison.standard().ignoring("patientName", "total"))
                .recoversEveryField();
        assertThatThrownBy(() ->
                        assertThat(extraction).comparing("lines").inOrder().recovers("lines"))
                .hasMessageContaining("[lines]");
        assertThatThrownBy(() -> assertThat(extraction).ignoring("total").recoversEveryField())
                .hasMessageContaining("but 1 of 7 fields differs:")
                .hasMessageContaining("6 fields matched, 1 was ignored.");
        assertThat(extraction(TEXT, bill("Jon Smith", SMITH.total(), "99213", "85025")))
                .comparing("patientName")
                .bySimilarity(0.8)
                .recoversEveryField();
    }

    @Test
    void aFailedExtractionIsShown() {
        var boom = new IllegalStateException("100% {} lost");
        var extraction = document(TEXT).extractedBy(text -> {
            throw boom;
        });

        var failure = catchThrowable(() -> assertThat(extraction).recoversEveryField());

        assertThat(failure)
                .hasMessageContaining("but it failed: java.lang.IllegalStateException: 100% {} lost:")
                .hasMessageContaining("FAILED   patientName");
        assertThat(failure.getSuppressed()).contains(boom);
        assertThatThrownBy(() -> assertThat(extraction).hasFieldRecallAtLeast(0.1))
                .hasMessageContaining("0.000 = 0 / (0 + 0 + 7)");
    }

    @Test
    void theRawJsonIsWhatCounts() {
        var extraction = document(TEXT).extractedBy(new Extractor<>() {
            @Override
            public Bill extract(String text) {
                return SMITH;
            }

            @Override
            public ExtractorResult<Bill> read(String text) {
                return ExtractorResult.ofJson(SMITH, "{\"patientName\":\"John Smith\"}");
            }
        });

        assertThat(extraction).recovers("patientName");
        assertThatThrownBy(() -> assertThat(extraction).recoversEveryField()).hasMessageContaining("MISSED   total");
    }

    @Test
    void severalRecordsInOneText() {
        var films = List.of("Forrest Gump", "Toy Story");
        var document =
                SyntheticDocument.of(films.stream().map(Film::new).toList(), "He made Toy Story after Forrest Gump.");

        assertThat(document).textStatesEveryField();
        assertThat(document.allExtractedBy(text -> List.of(new Film("Toy Story"), new Film("Forrest Gump"))))
                .recoversEveryField();
        assertThatThrownBy(() -> assertThat(document.allExtractedBy(text -> List.of(new Film("Toy Story"))))
                        .recoversEveryField())
                .hasMessageContaining("  Film[title=Forrest Gump]\n  Film[title=Toy Story]\nbut ")
                .hasMessageContaining("MISSED   [0].title");
    }

    record Film(String title) {}

    @Test
    void aTextFromElsewhereHasNoNameAndNoCommand() {
        var document = SyntheticDocument.of(new Film("Big"), "A film.\nIt has 100% of {} and %s.");

        assertThatThrownBy(() -> assertThat(document.extractedBy(text -> null)).recoversEveryField())
                .hasMessage("""

                        Expecting the extractor to recover every field of
                          Film[title=Big]
                        but 1 of 1 field differs:

                          MISSED   title
                            expected: "Big"
                            actual  : null
                            in text : unsure  => unsure whether the text states it

                        0 fields matched.
                        Text (33 characters):
                          "A film.
                          It has 100% of {} and %s.\"""");
    }

    @Test
    void longTextsAndValuesAreCut() {
        var document = SyntheticDocument.of(new Film("x".repeat(500)), "y".repeat(5000));

        assertThatThrownBy(() -> assertThat(document.extractedBy(text -> null)).recoversEveryField())
                .message()
                .contains("Text (5000 characters):")
                .contains("y… (3500 more)")
                .hasSizeLessThan(3000);
    }

    @Test
    void nullFailsAndDescriptionsStandInFront() {
        assertThatThrownBy(() -> assertThat((Extraction<Bill>) null).recoversEveryField())
                .hasMessageContaining("not to be null");
        assertThatThrownBy(() -> assertThat((Extraction<Bill>) null).textStatesEveryField())
                .hasMessageContaining("not to be null");
        assertThatThrownBy(() -> assertThat((Extraction<Bill>) null).recovers("a"))
                .hasMessageContaining("not to be null");
        assertThatThrownBy(() -> assertThat((Extraction<Bill>) null).inventsNothing())
                .hasMessageContaining("not to be null");
        assertThatThrownBy(() -> assertThat((Extraction<Bill>) null).hasFieldRecallAtLeast(0))
                .hasMessageContaining("not to be null");
        assertThatThrownBy(() -> assertThat((SyntheticDocument<Bill>) null).textStatesEveryField())
                .hasMessageContaining("not to be null");
        assertThatThrownBy(() ->
                        assertThat(extraction(TEXT, null)).as("my %s", "words").recoversEveryField())
                .hasMessageStartingWith("[my words] \n[Bill #7 (3f9a1c)]\nExpecting");
        assertThatThrownBy(() -> assertThat(extraction(TEXT, null))
                        .withFailMessage("mine: %s", "100%")
                        .recoversEveryField())
                .hasMessage("mine: 100%");
    }

    @Test
    void everyStyleOfAssertJ() {
        Object extraction = extraction(TEXT, SMITH);
        Object document = document(TEXT);

        then(extraction(TEXT, SMITH)).recoversEveryField();
        then(document(TEXT)).textStatesEveryField();
        assertThat(extraction).asInstanceOf(SyntheticAssertFactories.EXTRACTION).recoversEveryField();
        assertThat(extraction)
                .asInstanceOf(SyntheticAssertFactories.extraction(Bill.class))
                .recoversEveryField();
        assertThat(document).asInstanceOf(SyntheticAssertFactories.DOCUMENT).textStatesEveryField();
        assertThat(document)
                .asInstanceOf(SyntheticAssertFactories.document(Bill.class))
                .textStatesEveryField();
    }

    @Test
    void softAssertionsCollect() {
        var text = TEXT.replace(", $230.00 in all", "");
        var soft = new SyntheticSoftAssertions();

        soft.assertThat(extraction(text, bill("Jon", null, "99213", "85025")))
                .textStatesEveryField()
                .comparing("patientName")
                .bySimilarity(0.1)
                .recovers("patientName")
                .recoversEveryField()
                .inventsNothing();
        soft.assertThat(document(text)).textStatesEveryField();
        soft.assertThat(extraction(TEXT, null)).ignoring("lines").hasFieldRecallAtLeast(0.5);

        assertThat(soft.errorsCollected()).hasSize(4);
    }
}
