package io.github.syntheticsource.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the grounder says of pairs that were labelled by hand before it was run. */
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

    /** Values of one type, each the only component of a record; it is named as the pair says. */
    private record Kind(TypeReference<?> record, Function<String, Object> read) {

        static final Map<String, Kind> ALL = Map.of(
                "text", new Kind(new TypeReference<Map<String, String>>() {}, text -> text),
                "number", new Kind(new TypeReference<Map<String, BigDecimal>>() {}, BigDecimal::new),
                "date", new Kind(new TypeReference<Map<String, LocalDate>>() {}, LocalDate::parse),
                "boolean", new Kind(new TypeReference<Map<String, Boolean>>() {}, Boolean::valueOf));
    }

    private static final List<Pair> PAIRS = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        try (var in = GroundingCorpusTest.class.getResourceAsStream("/grounding/pairs.tsv")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Pair::of)
                    .forEach(PAIRS::add);
        }
    }

    @Test
    void isLargeAndMixed() {
        assertThat(PAIRS).hasSizeGreaterThanOrEqualTo(200);
        assertThat(PAIRS).extracting(Pair::language).contains("en", "fr", "es", "ko", "zh");
    }

    /** Who is told that his text lacks a value must be able to trust it. */
    @Test
    void whatIsSaidToBeMissingIsMissing(TestReporter reporter) {
        report(reporter);

        assertThat(precision(Grounding.NOT_STATED))
                .as(wrongly(Grounding.NOT_STATED))
                .isGreaterThanOrEqualTo(0.87);
        assertThat(recall(Grounding.NOT_STATED)).isGreaterThanOrEqualTo(0.64);
    }

    @Test
    void whatIsSaidToBeStatedIsStated() {
        assertThat(precision(Grounding.STATED)).as(wrongly(Grounding.STATED)).isGreaterThanOrEqualTo(0.96);
        assertThat(recall(Grounding.STATED)).isGreaterThanOrEqualTo(0.80);
    }

    /** A record whose text states it is never blamed, in the kinds of values that most records have. */
    @ParameterizedTest
    @ValueSource(strings = {"number", "name", "id", "unicode", "plural", "prose", "negation", "boolean"})
    void whatIsStatedIsNotSaidToBeMissing(String topic) {
        assertThat(PAIRS.stream()
                        .filter(pair -> pair.topic().equals(topic) && pair.label() == Grounding.STATED)
                        .filter(pair -> pair.said() == Grounding.NOT_STATED))
                .isEmpty();
    }

    private static void report(TestReporter reporter) {
        for (var verdict : Grounding.values()) {
            reporter.publishEntry(
                    verdict.name(),
                    String.format(Locale.ROOT, "precision %.3f, recall %.3f", precision(verdict), recall(verdict)));
        }
    }

    private static String wrongly(Grounding verdict) {
        return PAIRS.stream()
                .filter(pair -> pair.said() == verdict && pair.label() != verdict)
                .map(Pair::toString)
                .collect(Collectors.joining("\n", "wrongly said to be " + verdict + ":\n", "\n"))
                .replace("%", "%%");
    }

    private static double precision(Grounding verdict) {
        return share(pair -> pair.said() == verdict, pair -> pair.label() == verdict);
    }

    private static double recall(Grounding label) {
        return share(pair -> pair.label() == label, pair -> pair.said() == label);
    }

    private static double share(Predicate<Pair> all, Predicate<Pair> right) {
        var of = PAIRS.stream().filter(all).toList();
        return (double) of.stream().filter(right).count() / of.size();
    }
}
