package io.github.syntheticsource.extraction;

import static io.github.syntheticsource.assertj.SyntheticAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.syntheticsource.extraction.MutationResult.Change;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExtractionMutationTest {

    enum Status {
        OPEN,
        PAID
    }

    record Bill(
            String patientName,
            LocalDate date,
            List<Line> lines,
            BigDecimal total,
            Status status,
            Optional<String> note) {}

    record Line(String code, BigDecimal amount) {}

    private static final Bill SMITH = new Bill(
            "John Smith",
            LocalDate.of(2024, 2, 29),
            List.of(new Line("99213", new BigDecimal("150.00"))),
            new BigDecimal("150.00"),
            Status.OPEN,
            Optional.empty());

    private static final Bill MILLER = new Bill(
            "Zoe Müller",
            LocalDate.of(2023, 1, 7),
            List.of(),
            new BigDecimal("1.50"),
            Status.PAID,
            Optional.of("50% off"));

    @Test
    void aThoroughAssertionNoticesEverything() {
        var mutation = ExtractionMutation.of(Bill.class).records(List.of(SMITH, MILLER));

        mutation.check(extraction -> assertThat(extraction).recoversEveryField());

        var result = mutation.run(extraction -> assertThat(extraction).recoversEveryField());
        assertThat(result.unnoticed()).isEmpty();
        assertThat(result.noticed("lines")).isEqualTo(1);
        assertThat(result.rows())
                .extracting(row -> row.field() + " " + row.change())
                .containsExactlyInAnyOrder(
                        "patientName WRONG",
                        "patientName DROPPED",
                        "date WRONG",
                        "date DROPPED",
                        "lines.code WRONG",
                        "lines.code DROPPED",
                        "lines.amount WRONG",
                        "lines.amount DROPPED",
                        "lines ITEM_ADDED",
                        "lines ITEM_DROPPED",
                        "total WRONG",
                        "total DROPPED",
                        "status WRONG",
                        "status DROPPED",
                        "note INVENTED",
                        "note WRONG",
                        "note DROPPED");
        assertThat(result).asString().startsWith("Every change in a perfect extraction of Bill is noticed:");
    }

    /** The message of the README. */
    @Test
    void tellsByFieldWhatSlipsThrough() {
        var mutation = ExtractionMutation.of(Bill.class).records(List.of(SMITH));

        assertThatThrownBy(() -> mutation.check(
                        extraction -> assertThat(extraction).recovers("patientName", "date", "lines", "status")))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Expecting the assertions to notice every change in a perfect extraction of Bill
                        but 3 of 15 kinds of change slip through:

                          field         change        noticed
                          patientName   wrong value   yes
                          patientName   dropped       yes
                          date          wrong value   yes
                          date          dropped       yes
                          lines.code    wrong value   yes
                          lines.code    dropped       yes
                          lines.amount  wrong value   yes
                          lines.amount  dropped       yes
                          lines         item added    yes
                          lines         item dropped  yes
                          total         wrong value   NO
                          total         dropped       NO
                          status        wrong value   yes
                          status        dropped       yes
                          note          invented      NO

                        Assert on those fields, or leave them out here:
                          .ignoring("total", "note")""");
        mutation.ignoring("total", "note")
                .check(extraction -> assertThat(extraction).recovers("patientName", "date", "lines", "status"));
    }

    @Test
    void toleranceAndSimilarityDoNotHideAChange() {
        ExtractionMutation.of(Bill.class)
                .records(List.of(SMITH, MILLER))
                .check(extraction -> assertThat(extraction)
                        .comparing("total")
                        .within(new BigDecimal("2"))
                        .comparing("patientName")
                        .bySimilarity(0.7)
                        .comparing("lines")
                        .keyedBy("code")
                        .recoversEveryField());
    }

    @Test
    void assertionsOfOnesOwnAreCheckedToo() {
        var result = ExtractionMutation.of(Bill.class)
                .records(List.of(SMITH, MILLER))
                .run(extraction -> {
                    var bill = extraction.result().value();
                    if (bill == null || bill.total().compareTo(new BigDecimal("200")) > 0) {
                        throw new IllegalStateException("too much");
                    }
                });

        assertThat(result.noticed("total")).isEqualTo(0.75);
        assertThat(result.noticed("patientName")).isZero();
        assertThat(result.noticed("nothing")).isEqualTo(1);
        assertThat(result).asString().containsPattern("total +wrong value +NO, 1 of 2");
    }

    @Test
    void documentsBringTheirTexts() {
        var document = SyntheticDocument.of(SMITH, "On 29 February 2024 John Smith got 99213 for $150.00.");

        ExtractionMutation.of(Bill.class)
                .documents(document)
                .documents(List.of(document))
                .check(extraction -> {
                    assertThat(extraction.document().text()).startsWith("On 29 February");
                    assertThat(extraction).textStatesEveryField().recoversEveryField();
                });
    }

    @Test
    void assertionsMustHoldForAPerfectExtraction() {
        var mutation = ExtractionMutation.of(Bill.class).documents(SyntheticDocument.of(SMITH, "Nothing."));

        assertThatThrownBy(() ->
                        mutation.check(extraction -> assertThat(extraction).textStatesEveryField()))
                .isInstanceOf(ExtractionException.class)
                .hasMessageStartingWith(
                        "The assertions fail on a perfect extraction of Bill, so they cannot be checked\n -> ")
                .hasMessageEndingWith("\nAssert only what is true of a perfect extraction.")
                .hasCauseInstanceOf(AssertionError.class);
    }

    @Test
    void withoutDocumentsThereIsNothingToCheck() {
        assertThatThrownBy(() -> ExtractionMutation.of(Bill.class).check(extraction -> {}))
                .isInstanceOf(ExtractionException.class)
                .hasMessage("""
                        ExtractionMutation.of(Bill.class) has nothing to change
                         -> it has no documents
                        Add some: .documents(documents), or .records(records)""");
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Card.class, name = "card"),
        @JsonSubTypes.Type(value = Cash.class, name = "cash")
    })
    sealed interface Payment {}

    record Card(String number) implements Payment {}

    record Cash(BigDecimal tip) implements Payment {}

    record Node(int weight, List<Node> children) {}

    record Everything(
            @Min(1) @Max(3) int stars,
            boolean urgent,
            char letter,
            UUID id,
            Instant at,
            Duration length,
            Payment payment,
            Optional<Payment> tip,
            Optional<Line> line,
            List<String> tags,
            List<List<Integer>> grid,
            Node tree,
            Optional<LocalDate> due) {}

    @Test
    void everyKindOfFieldIsChangedToAnotherValueOfItsType() {
        var everything = new Everything(
                3,
                true,
                'x',
                UUID.fromString("123e4567-e89b-12d3-a456-426614174000"),
                Instant.parse("2024-02-29T10:00:00Z"),
                Duration.ofMinutes(90),
                new Card("4242"),
                Optional.empty(),
                Optional.empty(),
                List.of("뷰티", "!!"),
                List.of(List.of(1, 2), List.of()),
                new Node(1, List.of(new Node(2, List.of()))),
                Optional.empty());
        var seen = new HashSet<String>();

        var result = ExtractionMutation.of(Everything.class)
                .records(List.of(everything))
                .run(extraction -> {
                    seen.add(extraction.result().json());
                    assertThat(extraction).recoversEveryField();
                });

        assertThat(result.unnoticed()).isEmpty();
        assertThat(result.rows())
                .filteredOn(row -> row.change() == Change.WRONG)
                .extracting(MutationResult.Row::field)
                .contains("stars", "urgent", "letter", "id", "at", "length", "payment.number", "tags", "tree.weight");
        assertThat(result.rows())
                .filteredOn(row -> row.change() == Change.INVENTED)
                .extracting(MutationResult.Row::field)
                .containsExactly("tip", "line", "due");
        assertThat(seen)
                .anySatisfy(json -> assertThat(json).contains("1996-02-29T10:00:00Z"))
                .anySatisfy(json -> assertThat(json).contains("\"stars\":1"))
                .anySatisfy(json -> assertThat(json).contains("\"number\":\"9797\""))
                .anySatisfy(json -> assertThat(json).contains("\"due\":\"1971-10-28\""));
    }
}
