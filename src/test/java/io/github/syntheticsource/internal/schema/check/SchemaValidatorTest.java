package io.github.syntheticsource.internal.schema.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.schema.Violation;
import io.github.syntheticsource.internal.schema.derive.SchemaDeriver;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
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
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaValidatorTest {

    enum Grade {
        A,
        B
    }

    record Point(int x, @Nullable Integer y) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Card.class, name = "card"),
        @JsonSubTypes.Type(value = Cash.class, name = "cash")
    })
    sealed interface Payment {}

    record Card(String number) implements Payment {}

    record Cash() implements Payment {}

    record Tree(@Max(9) int value, List<Tree> children) {}

    /** One component of each kind; the tests look at one of them at a time. */
    record Kinds(
            int whole,
            BigDecimal decimal,

            @DecimalMin(value = "0", inclusive = false) @Max(10)
            BigDecimal between,

            @Digits(integer = 2, fraction = 1) BigDecimal digits,
            boolean flag,
            @AssertTrue boolean yes,
            String text,
            @Nullable String nullable,
            @Size(min = 2, max = 3) String sized,
            @NotBlank String filled,
            @Pattern(regexp = "[A-Z]+") String upper,
            @Email String email,
            char letter,
            Grade grade,
            LocalDate date,
            LocalTime time,
            LocalDateTime dateTime,
            Instant instant,
            OffsetDateTime offsetDateTime,
            ZonedDateTime zoned,
            OffsetTime offsetTime,
            Duration duration,
            Period period,
            YearMonth month,
            MonthDay day,
            Year year,
            @JsonFormat(pattern = "dd.MM.yyyy") @Past LocalDate dotted,

            @JsonFormat(pattern = "d MMMM yyyy", locale = "de")
            LocalDate german,

            @Past LocalDate past,
            @PastOrPresent YearMonth pastMonth,
            @Future Instant future,
            @FutureOrPresent LocalDateTime futureOrPresent,
            @Size(min = 1, max = 2) List<@NotBlank String> list,
            Set<BigDecimal> set,
            Point point,
            Payment payment,
            Tree tree) {}

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', nullValues = "holds", textBlock = """
                    whole      ~ 7                           ~ holds
                    whole      ~ -0                          ~ holds
                    whole      ~ 1.7                         ~ must be a whole number but was 1.7
                    whole      ~ 1.0                         ~ must be written as a whole number but was 1.0
                    whole      ~ 1e3                         ~ must be written as a whole number but was 1E+3
                    whole      ~ "12"                        ~ must be a number but was "12"
                    whole      ~ true                        ~ must be a number but was true
                    whole      ~ null                        ~ must not be null
                    whole      ~ []                          ~ must be a number but was []
                    decimal    ~ 1500.00                     ~ holds
                    decimal    ~ 3                           ~ holds
                    decimal    ~ "$500"                      ~ must be a number but was "$500"
                    between    ~ 10.00                       ~ holds
                    between    ~ 0.0                         ~ must be more than 0 but was 0.0
                    between    ~ 10.01                       ~ must be at most 10 but was 10.01
                    digits     ~ 99.9                        ~ holds
                    digits     ~ 9.900                       ~ holds
                    digits     ~ 9.95                        ~ must have at most 1 digit after the point but was 9.95
                    digits     ~ 100                         ~ must be less than 100 but was 100
                    flag       ~ false                       ~ holds
                    flag       ~ "true"                      ~ must be true or false but was "true"
                    flag       ~ 1                           ~ must be true or false but was 1
                    yes        ~ false                       ~ must be true
                    text       ~ ""                          ~ holds
                    text       ~ 5                           ~ must be text but was 5
                    text       ~ true                        ~ must be text but was true
                    text       ~ {}                          ~ must be text but was {}
                    nullable   ~ null                        ~ holds
                    sized      ~ "ab"                        ~ holds
                    sized      ~ "😀😀😀"                     ~ holds
                    sized      ~ "a"                         ~ must have at least 2 characters but was "a"
                    sized      ~ "abcd"                      ~ must have at most 3 characters but was "abcd"
                    filled     ~ " \\t"                      ~ must not be blank
                    upper      ~ "AB"                        ~ holds
                    upper      ~ "aAB"                       ~ must match [A-Z]+ but was "aAB"
                    email      ~ "zoe@example.com"           ~ holds
                    email      ~ "a.b+c@x"                   ~ holds
                    email      ~ "zoe at example.com"        ~ must be an e-mail address but was "zoe at example.com"
                    email      ~ "zoe@example..com"          ~ must be an e-mail address but was "zoe@example..com"
                    letter     ~ "x"                         ~ holds
                    letter     ~ "xy"                        ~ must be one character but was "xy"
                    letter     ~ ""                          ~ must be one character but was ""
                    grade      ~ "A"                         ~ holds
                    grade      ~ "a"                         ~ must be one of [A, B] but was "a"
                    grade      ~ 0                           ~ must be text but was 0
                    date       ~ "2024-02-29"                ~ holds
                    date       ~ "2023-02-29"                ~ must be a date such as 2026-11-21 but was "2023-02-29"
                    date       ~ ""                          ~ must be a date such as 2026-11-21 but was ""
                    date       ~ "21.11.2026"                ~ must be a date such as 2026-11-21 but was "21.11.2026"
                    time       ~ "14:05:00"                  ~ holds
                    time       ~ "25:05:00"                  ~ must be a time such as 14:05:00 but was "25:05:00"
                    dateTime   ~ "2026-11-21T14:05:00"       ~ holds
                    dateTime   ~ "2026-11-21 14:05"          ~ must be a date and time such as 2026-11-21T14:05:00 but was "2026-11-21 14:05"
                    instant    ~ "2026-11-21T14:05:00Z"      ~ holds
                    instant    ~ "2026-11-21"                ~ must be a date and time such as 2026-11-21T14:05:00Z but was "2026-11-21"
                    offsetDateTime ~ "2026-11-21T14:05:00+01:00" ~ holds
                    offsetDateTime ~ "2026-11-21T14:05:00"   ~ must be a date and time such as 2026-11-21T14:05:00+01:00 but was "2026-11-21T14:05:00"
                    zoned      ~ "2026-11-21T14:05:00Z"      ~ holds
                    offsetTime ~ "14:05:00+01:00"            ~ holds
                    offsetTime ~ "14:05:00"                  ~ must be a time such as 14:05:00+01:00 but was "14:05:00"
                    duration   ~ "PT1H30M"                   ~ holds
                    duration   ~ "90 minutes"                ~ must be a duration such as PT1H30M but was "90 minutes"
                    period     ~ "P1Y2M"                     ~ holds
                    period     ~ "PT1H"                      ~ must be a period such as P1Y2M but was "PT1H"
                    month      ~ "2026-11"                   ~ holds
                    month      ~ "2026-13"                   ~ must be a month such as 2026-11 but was "2026-13"
                    day        ~ "--11-21"                   ~ holds
                    day        ~ "11-21"                     ~ must be a day such as --11-21 but was "11-21"
                    year       ~ 2026                        ~ holds
                    year       ~ 10000                       ~ must be at most 9999 but was 10000
                    dotted     ~ "21.11.2020"                ~ holds
                    dotted     ~ "2020-11-21"                ~ must be written as dd.MM.yyyy but was "2020-11-21"
                    dotted     ~ "21.11.9998"                ~ must be in the past but was "21.11.9998"
                    german     ~ "21 Mai 2026"               ~ holds
                    past       ~ "1990-01-01"                ~ holds
                    past       ~ "9999-01-01"                ~ must be in the past but was "9999-01-01"
                    pastMonth  ~ "9999-01"                   ~ must not be in the future but was "9999-01"
                    future     ~ "1990-01-01T00:00:00Z"      ~ must be in the future but was "1990-01-01T00:00:00Z"
                    futureOrPresent ~ "1990-01-01T00:00:00"  ~ must not be in the past but was "1990-01-01T00:00:00"
                    list       ~ ["a","b"]                   ~ holds
                    list       ~ []                          ~ must have at least 1 item but had 0
                    list       ~ ["a","b","c"]               ~ must have at most 2 items but had 3
                    list       ~ "a"                         ~ must be an array but was "a"
                    set        ~ [1,2]                       ~ holds
                    set        ~ [1.0,1.00]                  ~ must not contain duplicate items
                    point      ~ {"x":1,"y":null}            ~ holds
                    point      ~ ""                          ~ must be an object but was ""
                    payment    ~ {"kind":"cash"}             ~ holds
                    payment    ~ {"kind":"cheque"}           ~ must have one of [card, cash] in `kind`
                    payment    ~ {}                          ~ must have one of [card, cash] in `kind`
                    payment    ~ "card"                      ~ must be an object but was "card"
                    """)
    void oneValueAgainstOneRule(String component, String value, @Nullable String rule) {
        var violations = violations(Kinds.class, component, value);

        assertThat(violations).isEqualTo(rule == null ? List.of() : List.of(new Violation(component, rule)));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                    list    ~ ["a"," "]                               ~ list[1]: must not be blank
                    list    ~ [null]                                  ~ list[0]: must not be null
                    point   ~ {"x":1}                                 ~ point.y: is missing
                    point   ~ {"x":1,"y":2,"z":3}                     ~ point: unknown component [z]
                    point   ~ {"x":"a","y":2}                         ~ point.x: must be a number but was "a"
                    payment ~ {"kind":"card","number":1}              ~ payment.number: must be text but was 1
                    payment ~ {"kind":"cash","number":"1"}            ~ payment: unknown component [number]
                    tree    ~ {"value":1,"children":[{"value":10,"children":[]}]} ~ tree.children[0].value: must be at most 9 but was 10
                    """)
    void aRuleBrokenInsideHasItsPath(String component, String value, String violation) {
        assertThat(violations(Kinds.class, component, value))
                .extracting(Violation::toString)
                .containsExactly(violation);
    }

    @Test
    void everyViolationIsListed() {
        var violations = SchemaValidator.violations(SchemaDeriver.derive(Point.class), JsonValues.parse("""
                {"x":"a","z":1}"""));

        assertThat(violations)
                .extracting(Violation::toString)
                .containsExactly("x: must be a number but was \"a\"", "y: is missing", "unknown component [z]");
    }

    @Test
    void aRecordMustBeAnObject() {
        assertThat(SchemaValidator.violations(SchemaDeriver.derive(Point.class), null))
                .containsExactly(new Violation("", "must not be null"));
        assertThat(SchemaValidator.violations(SchemaDeriver.derive(Point.class), List.of()))
                .containsExactly(new Violation("", "must be an object but was []"));
    }

    @Test
    void aLongValueIsCutInTheMessage() {
        assertThat(violations(Kinds.class, "whole", "\"" + "x".repeat(100) + "\""))
                .containsExactly(new Violation("whole", "must be a number but was \"" + "x".repeat(59) + "…"));
    }

    /** The violations of one component; the others are missing, which is not looked at. */
    private static List<Violation> violations(Class<?> type, String component, String json) {
        var tree = (Map<?, ?>) Objects.requireNonNull(JsonValues.parse("{\"" + component + "\":" + json + "}"));
        return SchemaValidator.violations(SchemaDeriver.derive(type), tree).stream()
                .filter(violation -> !violation.rule().equals("is missing")
                        || violation.path().contains("."))
                .toList();
    }
}
