package io.github.syntheticsource.internal.datafaker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.syntheticsource.internal.schema.StringFormat;
import io.github.syntheticsource.internal.schema.StringSchema;
import io.github.syntheticsource.internal.schema.derive.SchemaDeriver;
import jakarta.validation.constraints.Email;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every type that a component can have. */
class ComponentTypesTest {

    enum Size {
        SMALL,
        LARGE
    }

    record Everything(
            String text,
            CharSequence sequence,
            char letter,
            Character boxedLetter,
            boolean flag,
            Boolean boxedFlag,
            byte tiny,
            short small,
            int whole,
            long large,
            BigInteger huge,
            float single,
            double real,
            BigDecimal exact,
            OptionalInt maybeWhole,
            Optional<String> maybeText,
            Size size,
            UUID uuid,
            URI uri,
            URL url,
            @Email String mailbox,
            Currency money,
            Locale language,
            Date instantOfOld,
            LocalDate day,
            LocalTime time,
            OffsetTime offsetTime,
            LocalDateTime dayAndTime,
            OffsetDateTime offsetDateTime,
            ZonedDateTime zonedDateTime,
            Instant instant,
            Duration duration,
            Period period,
            Year year,
            YearMonth month,
            MonthDay monthDay,
            ZoneId zone,
            ZoneOffset offset,
            List<LocalDate> days,
            Set<Size> sizes,
            List<Integer> numbers,
            Inner inner) {}

    record Inner(String name, List<Optional<Integer>> scores) {}

    record Written(
            @JsonFormat(pattern = "dd/MM/yyyy") LocalDate day,
            @JsonFormat(pattern = "HH:mm") LocalTime time,
            @JsonFormat(pattern = "yyyy-MM-dd HH:mm") LocalDateTime dayAndTime,
            @JsonFormat(pattern = "yyyy-MM-dd HH:mm:ss XXX") OffsetDateTime offset,
            @JsonFormat(pattern = "MM/yyyy") YearMonth month,

            @JsonFormat(pattern = "yyyy-MM-dd'T'HH:mm:ss.SSSX", timezone = "UTC")
            Date old) {}

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ko", "zh-CN"})
    void everyTypeIsFilledAndBinds(String locale) {
        var records = BuiltinRequest.of(Everything.class).locale(locale).records(Everything.class, 60);

        assertThat(records).hasSize(60);
    }

    @Test
    void everyKindOfTextIsAmongThem() {
        var kinds = SchemaDeriver.derive(Everything.class).root().properties().stream()
                .map(property -> property.schema())
                .filter(StringSchema.class::isInstance)
                .map(schema -> ((StringSchema) schema).kind())
                .distinct();

        assertThat(kinds.toList())
                .containsAll(Arrays.stream(StringFormat.values())
                        .filter(kind -> kind != StringFormat.ENUM)
                        .toList());
    }

    @Test
    void datesAreWrittenAsTheirPatternSays() {
        var trees = BuiltinRequest.of(Written.class).valid(20);

        assertThat(trees).allSatisfy(tree -> {
            assertThat((String) tree.get("day")).matches("\\d\\d/\\d\\d/20\\d\\d");
            assertThat((String) tree.get("time")).matches("\\d\\d:\\d\\d");
            assertThat((String) tree.get("month")).matches("\\d\\d/20\\d\\d");
        });
    }
}
