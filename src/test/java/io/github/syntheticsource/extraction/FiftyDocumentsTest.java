package io.github.syntheticsource.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Extractors of which it is known beforehand how good they are. */
class FiftyDocumentsTest {

    enum Urgency {
        LOW,
        HIGH
    }

    record Bill(
            String patientName,
            LocalDate visit,
            BigDecimal total,
            Urgency urgency,
            boolean paid,
            Optional<String> phone,
            Optional<String> note) {}

    private static final int COUNT = 50;

    private static final List<SyntheticDocument<Bill>> DOCUMENTS = documents();

    /** Every value is one of a kind, but for urgency and paid, which are half and half and independent; a note has none. */
    private static List<SyntheticDocument<Bill>> documents() {
        return IntStream.range(0, COUNT)
                .mapToObj(i -> new Bill(
                        "Patient " + (char) ('A' + i % 26) + (char) ('a' + i / 26) + "son",
                        LocalDate.of(2024, 1, 1).plusDays(i * 3L),
                        new BigDecimal(1000 + 37 * i).movePointLeft(1),
                        i % 2 == 0 ? Urgency.LOW : Urgency.HIGH,
                        i / 2 % 2 == 0,
                        i % 2 == 0 ? Optional.of("555-01" + (10 + i)) : Optional.empty(),
                        Optional.empty()))
                .map(bill -> SyntheticDocument.of(
                        bill,
                        "%s was seen on %s and owes $%s; urgency %s, %s.%s"
                                .formatted(
                                        bill.patientName(),
                                        bill.visit(),
                                        bill.total(),
                                        bill.urgency(),
                                        bill.paid() ? "paid" : "open",
                                        bill.phone().map(" Call %s."::formatted).orElse(""))))
                .toList();
    }

    private static Map<Outcome, Integer> outcomes(Function<SyntheticDocument<Bill>, Bill> extractor) {
        var counts = new EnumMap<Outcome, Integer>(Outcome.class);
        for (var outcome : Outcome.values()) {
            counts.put(outcome, 0);
        }
        for (var document : DOCUMENTS) {
            document.extractedBy(text -> extractor.apply(document))
                    .outcomes()
                    .forEach(field -> counts.merge(field.outcome(), 1, Integer::sum));
        }
        return counts;
    }

    private static double recall(Map<Outcome, Integer> counts) {
        return (double) counts.get(Outcome.RECOVERED)
                / (counts.get(Outcome.RECOVERED) + counts.get(Outcome.WRONG) + counts.get(Outcome.MISSED));
    }

    @Test
    void thePerfectOneHasARecallOfOne() {
        var counts = outcomes(SyntheticDocument::record);

        assertThat(recall(counts)).isEqualTo(1);
        assertThat(counts).containsEntry(Outcome.INVENTED, 0).containsEntry(Outcome.ABSENT, 25 + COUNT);
    }

    @Test
    void theOneThatFindsNothingHasARecallOfZero() {
        var counts = outcomes(document -> null);

        assertThat(recall(counts)).isZero();
        assertThat(counts)
                .containsEntry(Outcome.MISSED, 5 * COUNT + 25)
                .containsEntry(Outcome.WRONG, 0)
                .containsEntry(Outcome.INVENTED, 0);
    }

    /** Only what is half and half can be right by chance: 2 of the 5.5 values of a record, each in half of the cases. */
    @Test
    void theShuffledOneIsAsGoodAsChance() {
        var shuffled = new ArrayList<>(DOCUMENTS);
        var recalls = new ArrayList<Double>();
        for (var seed = 0; seed < 6; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            var other = List.copyOf(shuffled);
            recalls.add(recall(
                    outcomes(document -> other.get(DOCUMENTS.indexOf(document)).record())));
        }

        assertThat(recalls.stream().mapToDouble(Double::doubleValue).average().orElseThrow())
                .isCloseTo(2 * 0.5 / 5.5, within(0.03));
    }

    @Test
    void theBlindOneInventsWhereThereIsNothingAndIsWrongElsewhere() {
        var invented = new Bill(
                "Nemo Nobody",
                LocalDate.of(1900, 1, 1),
                new BigDecimal("0.01"),
                Urgency.LOW,
                true,
                Optional.of("x-1"),
                Optional.of("fine"));

        var counts = outcomes(document -> invented);

        assertThat(counts)
                .containsEntry(Outcome.INVENTED, COUNT + 25)
                .containsEntry(Outcome.MISSED, 0)
                .containsEntry(Outcome.ABSENT, 0)
                .containsEntry(Outcome.WRONG, 3 * COUNT + 25 + 25 + 24)
                .containsEntry(Outcome.RECOVERED, 25 + 26);
    }

    @Test
    void theOneThatFillsBlanksOnlyInvents() {
        var counts = outcomes(document -> {
            var bill = document.record();
            return new Bill(
                    bill.patientName(),
                    bill.visit(),
                    bill.total(),
                    bill.urgency(),
                    bill.paid(),
                    bill.phone().or(() -> Optional.of("none")),
                    Optional.of("none"));
        });

        assertThat(recall(counts)).isEqualTo(1);
        assertThat(counts)
                .containsEntry(Outcome.INVENTED, COUNT + 25)
                .containsEntry(Outcome.WRONG, 0)
                .containsEntry(Outcome.MISSED, 0);
    }
}
