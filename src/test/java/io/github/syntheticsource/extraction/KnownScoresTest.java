package io.github.syntheticsource.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Scores of extractors whose results are known in advance. */
class KnownScoresTest {

    record Stay(
            String guestName,
            LocalDate arrival,
            BigDecimal total,
            String room,
            @Nullable String remark) {}

    private static final List<String> FIRST = List.of("Ada", "Grace", "Alan", "Edsger", "Barbara");
    private static final List<String> LAST = List.of(
            "Lovelace", "Hopper", "Turing", "Dijkstra", "Liskov", "Knuth", "Hoare", "Milner", "Backus", "Perlis");

    private static final List<Stay> STAYS =
            IntStream.range(0, 50).mapToObj(KnownScoresTest::stay).toList();

    private static final List<SyntheticDocument<Stay>> DOCUMENTS = STAYS.stream()
            .map(stay -> SyntheticDocument.of(
                    stay,
                    "%s arrived on %s in room %s and paid $%s."
                            .formatted(stay.guestName, stay.arrival, stay.room, stay.total)))
            .toList();

    @Test
    void aPerfectOneRecoversAll() {
        var outcomes = outcomes(text -> right(text));

        assertThat(recall(outcomes)).isEqualTo(1);
        assertThat(outcomes).extracting(FieldOutcome::outcome).containsOnly(Outcome.RECOVERED, Outcome.ABSENT);
        assertThat(outcomes).extracting(outcome -> outcome.blame().culprit()).containsOnly(Blame.Culprit.NOBODY);
    }

    @Test
    void oneThatAlwaysSaysNothingMissesAll() {
        var outcomes = outcomes(text -> null);

        assertThat(recall(outcomes)).isZero();
        assertThat(outcomes).extracting(FieldOutcome::outcome).containsOnly(Outcome.MISSED, Outcome.ABSENT);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.outcome() == Outcome.MISSED)
                .extracting(FieldOutcome::blame)
                .containsOnly(Blame.EXTRACTOR_MISSED);
    }

    @Test
    void oneThatAlwaysFailsIsScoredAsIfItMissedAll() {
        var outcomes = outcomes(text -> {
            throw new IllegalStateException("out of order");
        });

        assertThat(recall(outcomes)).isZero();
        assertThat(outcomes).hasSize(250).extracting(FieldOutcome::outcome).containsOnly(Outcome.FAILED);
    }

    @Test
    void oneThatTakesAnothersAnswerIsRightByChanceOnly() {
        var shuffled = new ArrayList<>(STAYS);
        java.util.Collections.shuffle(shuffled, new Random(20261121));

        var outcomes = outcomes(text -> shuffled.get(STAYS.indexOf(right(text))));

        var chance = chance(shuffled);
        assertThat(recall(outcomes)).isEqualTo(chance).isBetween(0.0, 0.2);
    }

    @Test
    void oneThatFillsInEveryBlankOnlyInvents() {
        var outcomes = outcomes(text -> {
            var stay = right(text);
            return new Stay(stay.guestName, stay.arrival, stay.total, stay.room, "late arrival");
        });

        assertThat(recall(outcomes)).isEqualTo(1);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.outcome().isDifference())
                .hasSize(50)
                .allSatisfy(outcome -> {
                    assertThat(outcome.outcome()).isEqualTo(Outcome.INVENTED);
                    assertThat(outcome.path()).isEqualTo("remark");
                });
    }

    @Test
    void oneThatNeverReadsTheTextOnlyInventsWhereThereIsNothing() {
        record Blank(@Nullable String patientName, @Nullable BigDecimal total) {}

        var outcomes = IntStream.range(0, 50)
                .mapToObj(i -> SyntheticDocument.of(new Blank(null, null), "Nothing happened on day " + i))
                .flatMap(
                        document -> document
                                .extractedBy(text -> new Blank("Gregory House", new BigDecimal("12345.67")))
                                .outcomes()
                                .stream())
                .toList();

        assertThat(outcomes).hasSize(100).allSatisfy(outcome -> {
            assertThat(outcome.outcome()).isEqualTo(Outcome.INVENTED);
            assertThat(outcome.blame()).isEqualTo(Blame.EXTRACTOR_HALLUCINATED);
        });
    }

    private static Stay stay(int i) {
        return new Stay(
                FIRST.get(i % 5) + " " + LAST.get(i / 5),
                LocalDate.of(2024, 1, 1).plusDays(7L * i),
                new BigDecimal(1000 + 37 * i).setScale(2),
                "R-" + (1000 + i),
                null);
    }

    private static Stay right(String text) {
        return STAYS.stream()
                .filter(stay -> text.startsWith(stay.guestName))
                .findFirst()
                .orElseThrow();
    }

    private static List<FieldOutcome> outcomes(Extractor<Stay> extractor) {
        return DOCUMENTS.stream()
                .flatMap(document -> document.extractedBy(extractor).outcomes().stream())
                .toList();
    }

    /** Recall as defined in the extraction literature: COR / (COR + INC + MIS). */
    private static double recall(List<FieldOutcome> outcomes) {
        var expected =
                outcomes.stream().filter(outcome -> outcome.expected() != null).toList();
        return expected.stream()
                        .filter(outcome -> outcome.outcome() == Outcome.RECOVERED)
                        .count()
                / (double) expected.size();
    }

    private static double chance(List<Stay> answers) {
        var equal = 0;
        for (var i = 0; i < STAYS.size(); i++) {
            for (var pair : Map.of(
                            STAYS.get(i).guestName, answers.get(i).guestName,
                            STAYS.get(i).room, answers.get(i).room,
                            STAYS.get(i).arrival, answers.get(i).arrival,
                            STAYS.get(i).total, answers.get(i).total)
                    .entrySet()) {
                equal += pair.getKey().equals(pair.getValue()) ? 1 : 0;
            }
        }
        return equal / (4.0 * STAYS.size());
    }
}
