package io.github.syntheticsource.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Mistakes of other tools for scoring extractions. */
class ScoringPitfallsTest {

    record Item(
            @Nullable String code,
            @Nullable String name,
            @Nullable String note) {}

    record Order(List<Item> items) {}

    record Amount(BigDecimal value) {}

    /** Items are not paired just because both lists have the same length. */
    @Test
    void itemsThatShareNothingAreMissedAndInventedNotWrong() {
        var outcomes = outcomes(order(new Item("1", "one", null)), order(new Item("2", "two", null)));

        assertThat(outcomes)
                .extracting(FieldOutcome::outcome)
                .containsExactly(Outcome.MISSED, Outcome.MISSED, Outcome.INVENTED, Outcome.INVENTED);
    }

    /** Values that are absent on both sides do not make two items similar. */
    @Test
    void emptyItemsAreNotAlikeForWhatBothLack() {
        var outcomes = outcomes(order(new Item("1", null, null)), order(new Item("2", null, null)));

        assertThat(OutcomeLines.lines(outcomes))
                .containsExactly("items[0].code MISSED \"1\" -> null", "items[→0].code INVENTED null -> \"2\"");
    }

    /** One wrong value in thirty is one wrong value, not a pass. */
    @Test
    void oneWrongValueInThirtyIsADifference() {
        var right = order(IntStream.range(0, 10)
                .mapToObj(i -> new Item("c" + i, "n" + i, "x" + i))
                .toArray(Item[]::new));
        var wrong = order(IntStream.range(0, 10)
                .mapToObj(i -> new Item("c" + i, "n" + i, i == 7 ? "y" : "x" + i))
                .toArray(Item[]::new));

        assertThat(OutcomeLines.differences(outcomes(right, wrong)))
                .containsExactly("items[7].note WRONG \"x7\" -> \"y\"");
    }

    /** Values invented inside a paired item are not lost. */
    @Test
    void whatIsInventedInAPairedItemIsCounted() {
        assertThat(OutcomeLines.differences(
                        outcomes(order(new Item("1", "one", null)), order(new Item("1", "one", "urgent")))))
                .containsExactly("items[0].note INVENTED null -> \"urgent\"");
    }

    /** The pairing uses the same equality as the score, and null equals missing. */
    @Test
    void pairingAndScoreAgreeOnWhatIsEqual() {
        var expected = order(new Item("1", null, "A  b"), new Item("2", null, "C d"));
        var actual = "{\"items\":[{\"code\":\" 2\",\"note\":\"c D\"},{\"code\":\"1\",\"name\":null,\"note\":\"a B\"}]}";

        var outcomes = OutcomeLines.json(expected, "", actual).outcomes();

        assertThat(OutcomeLines.differences(outcomes)).isEmpty();
        assertThat(outcomes).extracting(FieldOutcome::path).contains("items[0→1].code", "items[1→0].note");
    }

    /** Numbers are parsed, not stripped of all characters but digits. */
    @Test
    void exponentsAndSeparatorsAreRead() {
        assertThat(of("1500", "1.5e3", Comparison.standard())).isEqualTo(Outcome.RECOVERED);
        assertThat(of("1.53", "1.5e3", Comparison.standard())).isEqualTo(Outcome.WRONG);
        assertThat(of("1250", "1.250,00", Comparison.standard().locale(Locale.GERMANY)))
                .isEqualTo(Outcome.RECOVERED);
    }

    /** A relative tolerance based on one side only is not symmetric. */
    @Test
    void aRelativeToleranceIsTheSameBothWays() {
        var tenPercent = Comparison.standard().comparing("value").withinPercent(10);

        assertThat(of("100", "110", tenPercent))
                .isEqualTo(of("110", "100", tenPercent))
                .isEqualTo(Outcome.RECOVERED);
        assertThat(of("100", "112", tenPercent))
                .isEqualTo(of("112", "100", tenPercent))
                .isEqualTo(Outcome.WRONG);
    }

    /** A missing list counts as many missed values as it has, not as one. */
    @Test
    void aListThatIsNotThereIsMissedValueByValue() {
        var right = order(IntStream.range(0, 100)
                .mapToObj(i -> new Item("c" + i, "n" + i, null))
                .toArray(Item[]::new));
        var oneBadColumn = order(IntStream.range(0, 100)
                .mapToObj(i -> new Item("c" + i, "wrong", null))
                .toArray(Item[]::new));

        assertThat(OutcomeLines.differences(
                        OutcomeLines.json(right, "", "{\"items\":null}").outcomes()))
                .hasSize(200);
        assertThat(OutcomeLines.differences(outcomes(right, oneBadColumn))).hasSize(100);
    }

    /** A failed call still counts. */
    @Test
    void aFailureCountsForEveryValue() {
        var outcomes = SyntheticDocument.of(order(new Item("1", "one", null)), "")
                .extractedBy(text -> {
                    throw new java.io.IOException("timeout");
                })
                .outcomes();

        assertThat(outcomes).extracting(FieldOutcome::outcome).containsExactly(Outcome.FAILED, Outcome.FAILED);
    }

    /** An unordered comparison that only checks containment would pass here. */
    @Test
    void aListWithOneValueTwiceIsNotOneWithBoth() {
        record Tags(List<String> tags) {}

        assertThat(OutcomeLines.differences(SyntheticDocument.of(new Tags(List.of("a", "a")), "")
                        .extractedBy(text -> new Tags(List.of("a", "b")))
                        .outcomes()))
                .hasSize(2);
    }

    private static Order order(Item... items) {
        return new Order(List.of(items));
    }

    private static List<FieldOutcome> outcomes(Order expected, Order actual) {
        return SyntheticDocument.of(expected, "").extractedBy(text -> actual).outcomes();
    }

    private static Outcome of(String expected, String actual, Comparison comparison) {
        return OutcomeLines.json(new Amount(new BigDecimal(expected)), "", "{\"value\":\"" + actual + "\"}")
                .outcomes(comparison)
                .get(0)
                .outcome();
    }
}
