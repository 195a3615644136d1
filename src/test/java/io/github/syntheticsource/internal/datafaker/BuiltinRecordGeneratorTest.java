package io.github.syntheticsource.internal.datafaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same recipe makes the same records, whenever, wherever and in whatever steps it is asked. */
class BuiltinRecordGeneratorTest {

    record Visit(
            UUID key,
            int patientId,
            String patientName,
            String email,
            String title,
            String macAddress,
            String ssn,
            String iban,
            String isbn,
            String book,
            String instrument,
            BigDecimal totalCharge,
            BigDecimal copay,
            double weight,
            LocalDate visitDate,
            Instant createdAt,
            List<String> symptoms,
            Place place) {
        record Place(String city, String country, String street, String currencyName) {}
    }

    private static final BuiltinRequest VISITS = BuiltinRequest.of(Visit.class);

    @Test
    void twoGeneratorsMakeTheSame() {
        assertThat(VISITS.trees(20)).isEqualTo(VISITS.trees(20));
    }

    @Test
    void tenAndTenMoreAreTwenty() {
        var generator = new BuiltinRecordGenerator();
        var unique = VISITS.unique("patientName");

        var first = unique.trees(generator, positions(0, 10), 0, List.of());
        var more = unique.trees(generator, positions(10, 20), 0, first);

        var inSteps = new ArrayList<>(first);
        inSteps.addAll(more);
        assertThat(inSteps).isEqualTo(unique.trees(20));
    }

    @Test
    void onePositionAfterTheOtherMakesTheSame() {
        var generator = new BuiltinRecordGenerator();
        var inSteps = new ArrayList<Map<String, Object>>();

        for (var position = 0; position < 20; position++) {
            inSteps.addAll(VISITS.trees(generator, List.of(position), 0, inSteps));
        }

        assertThat(inSteps).isEqualTo(VISITS.trees(20));
    }

    @Test
    void otherRecipesInBetweenChangeNothing() {
        var generator = new BuiltinRecordGenerator();
        var inSteps = new ArrayList<Map<String, Object>>();

        for (var position = 0; position < 10; position++) {
            VISITS.locale("ko").trees(generator, List.of(position), 0, List.of());
            inSteps.addAll(VISITS.trees(generator, List.of(position), 0, inSteps));
        }

        assertThat(inSteps).isEqualTo(VISITS.trees(10));
    }

    @Test
    void positionsOutOfOrderMakeTheSame() {
        var backwards = new ArrayList<>(positions(0, 10));
        Collections.reverse(backwards);

        var made = new ArrayList<>(VISITS.trees(new BuiltinRecordGenerator(), backwards, 0, List.of()));
        Collections.reverse(made);

        assertThat(made).isEqualTo(VISITS.trees(10));
    }

    @Test
    void anotherRoundMakesSomethingElse() {
        var generator = new BuiltinRecordGenerator();

        var rounds = IntStream.range(0, 30)
                .mapToObj(round -> VISITS.trees(generator, List.of(3), round, List.of()))
                .toList();

        assertThat(rounds).doesNotHaveDuplicates();
    }

    @Test
    void anotherRecipeMakesSomethingElse() {
        assertThat(VISITS.trees(10))
                .doesNotContainAnyElementsOf(VISITS.subject("cardiology").trees(10));
    }

    @ParameterizedTest
    @CsvSource({"tr-TR, Asia/Istanbul", "ar-EG-u-nu-arab, Africa/Cairo", "th-TH-u-ca-buddhist-nu-thai, Asia/Bangkok"})
    @ResourceLock(Resources.LOCALE)
    @ResourceLock(Resources.TIME_ZONE)
    void theDefaultLocaleAndTimeZoneChangeNothing(String locale, String zone) {
        var here = VISITS.trees(20);
        var hereInFrench = VISITS.locale("fr").trees(20);
        var usualLocale = Locale.getDefault();
        var usualZone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));

            assertThat(VISITS.trees(20)).isEqualTo(here);
            assertThat(VISITS.locale("fr").trees(20)).isEqualTo(hereInFrench);
        } finally {
            Locale.setDefault(usualLocale);
            TimeZone.setDefault(usualZone);
        }
    }

    @Test
    void threadsDoNotDisturbOneAnother() throws Exception {
        var generator = new BuiltinRecordGenerator();
        var expected = VISITS.trees(20);
        var pool = Executors.newFixedThreadPool(4);
        try {
            var work = Collections.nCopies(
                    8, (Callable<Object>) () -> VISITS.trees(generator, positions(0, 20), 0, List.of()));

            for (var made : pool.invokeAll(work)) {
                assertThat(made.get()).isEqualTo(expected);
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void theGeneratorSaysWhatItIs() {
        var generator = new BuiltinRecordGenerator();

        assertThat(generator.name()).isEqualTo("builtin");
        assertThat(generator.maxAttempts()).isEqualTo(200);
        assertThat(generator.isDeterministic()).isTrue();
    }

    private static List<Integer> positions(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }
}
