package io.github.syntheticsource.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** The grounder's results for pairs that were labelled by hand in advance. */
class GroundingCorpusTest {

    record Pair(
            String topic, String language, String field, String value, String text, Grounding label, Grounding said) {

        static Pair of(String line) {
            var cells = line.split("\t", -1);
            var kind = Kind.ALL.get(cells[2]);
            var said = Grounder.standard()
                    .ground(
                            kind.record().getType(),
                            Map.of(cells[3], kind.read().apply(cells[4])),
                            cells[5])
                    .get(0)
                    .grounding();
            return new Pair(cells[0], cells[1], cells[3], cells[4], cells[5], Grounding.valueOf(cells[6]), said);
        }
    }

    /** Values of one type, each the only component of a record; the pair gives its name. */
    private record Kind(TypeReference<?> record, Function<String, Object> read) {

        static final Map<String, Kind> ALL = Map.of(
                "text", new Kind(new TypeReference<Map<String, String>>() {}, text -> text),
                "number", new Kind(new TypeReference<Map<String, BigDecimal>>() {}, BigDecimal::new),
                "date", new Kind(new TypeReference<Map<String, LocalDate>>() {}, LocalDate::parse),
                "boolean", new Kind(new TypeReference<Map<String, Boolean>>() {}, Boolean::valueOf));
    }

    private static final List<Pair> PAIRS = read("pairs.tsv");

    /** Pairs that were not used during development, so the results are representative of a user's texts. */
    private static final List<Pair> HELD_OUT = read("held-out.tsv");

    private static List<Pair> read(String name) {
        try (var in = GroundingCorpusTest.class.getResourceAsStream("/grounding/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Pair::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void areManyAndMixed() {
        assertThat(PAIRS).hasSizeGreaterThanOrEqualTo(300);
        assertThat(HELD_OUT).hasSizeGreaterThanOrEqualTo(70);
        assertThat(PAIRS).extracting(Pair::language).contains("en", "fr", "es", "ko", "zh");
    }

    /** A report that a text lacks a value must be reliable. */
    @Test
    void whatIsSaidToBeMissingIsMissing(TestReporter reporter) {
        report(reporter, "pairs", PAIRS);

        assertThat(wrongly(Grounding.NOT_STATED, PAIRS)).isEmpty();
        assertThat(recall(Grounding.NOT_STATED, PAIRS)).isGreaterThanOrEqualTo(0.75);
    }

    @Test
    void whatIsSaidToBeStatedIsStated() {
        assertThat(wrongly(Grounding.STATED, PAIRS)).isEmpty();
        assertThat(recall(Grounding.STATED, PAIRS)).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void pairsThatWereHeldOutFareAlike(TestReporter reporter) {
        report(reporter, "held out", HELD_OUT);

        assertThat(precision(Grounding.NOT_STATED, HELD_OUT)).isGreaterThanOrEqualTo(0.95);
        assertThat(recall(Grounding.NOT_STATED, HELD_OUT)).isGreaterThanOrEqualTo(0.8);
        assertThat(precision(Grounding.STATED, HELD_OUT)).isGreaterThanOrEqualTo(0.95);
        assertThat(recall(Grounding.STATED, HELD_OUT)).isGreaterThanOrEqualTo(0.8);
    }

    private static void report(TestReporter reporter, String name, List<Pair> pairs) {
        for (var verdict : Grounding.values()) {
            reporter.publishEntry(
                    name + ", " + verdict,
                    String.format(
                            Locale.ROOT,
                            "precision %.3f, recall %.3f",
                            precision(verdict, pairs),
                            recall(verdict, pairs)));
        }
    }

    private static List<Pair> wrongly(Grounding verdict, List<Pair> pairs) {
        return pairs.stream()
                .filter(pair -> pair.said() == verdict && pair.label() != verdict)
                .toList();
    }

    private static double precision(Grounding verdict, List<Pair> pairs) {
        return share(pairs, pair -> pair.said() == verdict, pair -> pair.label() == verdict);
    }

    private static double recall(Grounding label, List<Pair> pairs) {
        return share(pairs, pair -> pair.label() == label, pair -> pair.said() == label);
    }

    private static double share(List<Pair> pairs, Predicate<Pair> all, Predicate<Pair> right) {
        var of = pairs.stream().filter(all).toList();
        return (double) of.stream().filter(right).count() / of.size();
    }
}
