package io.github.syntheticsource.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.schema.derive.SchemaDeriver;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each component with what a model is told of it, and what the recipe says of it. */
class ConstraintsTest {

    enum Grade {
        A,
        B
    }

    @SuppressWarnings("ArrayRecordComponent")
    record All(
            @Min(1) @Max(5) int between,

            @DecimalMin("0.5") @DecimalMax(value = "9.50", inclusive = false)
            BigDecimal decimals,

            @Positive BigDecimal positive,
            @PositiveOrZero long positiveOrZero,
            @Negative int negative,
            @NegativeOrZero double negativeOrZero,
            @Digits(integer = 3, fraction = 2) BigDecimal digits,

            @Digits(integer = Integer.MAX_VALUE, fraction = 1)
            BigDecimal manyDigits,

            @DecimalMax("1.7976931348623157E308") double anyDouble,
            @Min(3) @Positive int tighter,

            @DecimalMin.List({@DecimalMin("1"), @DecimalMin("2")})
            int repeated,

            Year year,
            byte tiny,
            @Size(min = 1, max = 10) String sized,
            @Size(max = 10) @Size(min = 2) String sizedTwice,
            @NotBlank String notBlank,
            @NotEmpty String notEmpty,
            @NotNull String notNull,
            @Pattern(regexp = "[A-Z]{2}|X") String pattern,

            @Pattern(regexp = "\\d+", flags = Pattern.Flag.CASE_INSENSITIVE)
            String worded,

            @Pattern(regexp = "[a-z]*") @Pattern(regexp = ".{3}")
            String patterns,

            @Email String email,
            @Email(regexp = ".*@example\\.com") String ownEmail,
            @Email @Pattern(regexp = "\\S+") String checkedEmail,
            @Past LocalDate past,
            @PastOrPresent LocalDateTime pastOrPresent,
            @Future Instant future,
            @FutureOrPresent LocalDate futureOrPresent,
            @JsonFormat(pattern = "dd.MM.yyyy") LocalDate dotted,
            LocalTime time,
            @AssertTrue boolean yes,
            @AssertFalse Boolean no,
            @Size(min = 1, max = 3) List<@NotBlank String> names,
            @Size(max = 3) @Size(min = 1) List<@Min(0) Integer> numbers,
            @NotEmpty Set<@Size(max = 2) String> set,
            @Size(min = 2) String[] array,
            Optional<@Size(max = 2) String> optional,
            @Size(max = 4) @Nullable String nullable,
            @Nullable Grade grade,
            char letter) {}

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                    between         ~ {"type":"integer","minimum":1,"maximum":5}
                    decimals        ~ {"type":"number","minimum":0.5,"exclusiveMaximum":9.50}
                    positive        ~ {"type":"number","exclusiveMinimum":0}
                    positiveOrZero  ~ {"type":"integer","minimum":0}
                    negative        ~ {"type":"integer","exclusiveMaximum":0}
                    negativeOrZero  ~ {"type":"number","maximum":0}
                    digits          ~ {"type":"number","exclusiveMinimum":-1000,"exclusiveMaximum":1000,"description":"at most 2 digits after the point"}
                    manyDigits      ~ {"type":"number","description":"at most 1 digit after the point"}
                    anyDouble       ~ {"type":"number"}
                    tighter         ~ {"type":"integer","minimum":3}
                    repeated        ~ {"type":"integer","minimum":2}
                    year            ~ {"type":"integer","minimum":1,"maximum":9999}
                    tiny            ~ {"type":"integer","minimum":-128,"maximum":127}
                    sized           ~ {"type":"string","description":"at least 1 character; at most 10 characters"}
                    sizedTwice      ~ {"type":"string","description":"at least 2 characters; at most 10 characters"}
                    notBlank        ~ {"type":"string","description":"not blank; at least 1 character"}
                    notEmpty        ~ {"type":"string","description":"at least 1 character"}
                    notNull         ~ {"type":"string"}
                    pattern         ~ {"type":"string","pattern":"^([A-Z]{2}|X)$"}
                    worded          ~ {"type":"string","description":"matches the regular expression (?i)\\\\d+"}
                    patterns        ~ {"type":"string","description":"matches the regular expression (?=(?:[a-z]*)\\\\z)(?:.{3})"}
                    email           ~ {"type":"string","format":"email"}
                    ownEmail        ~ {"type":"string","pattern":"^.*@example\\\\.com$"}
                    checkedEmail    ~ {"type":"string","format":"email","description":"matches the regular expression \\\\S+"}
                    past            ~ {"type":"string","format":"date","description":"in the past"}
                    pastOrPresent   ~ {"type":"string","pattern":"^[0-9]{4}-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]$","description":"not in the future"}
                    future          ~ {"type":"string","format":"date-time","description":"in UTC, ending in Z; in the future"}
                    futureOrPresent ~ {"type":"string","format":"date","description":"not in the past"}
                    dotted          ~ {"type":"string","description":"written as dd.MM.yyyy"}
                    yes             ~ {"type":"boolean","description":"always true"}
                    no              ~ {"type":"boolean","description":"always false"}
                    names           ~ {"type":"array","items":{"type":"string","description":"not blank; at least 1 character"},"minItems":1,"maxItems":3}
                    numbers         ~ {"type":"array","items":{"type":"integer","minimum":0},"minItems":1,"maxItems":3}
                    set             ~ {"type":"array","items":{"type":"string","description":"at most 2 characters"},"minItems":1,"description":"no item twice"}
                    array           ~ {"type":"array","items":{"type":"string"},"minItems":2}
                    optional        ~ {"type":["string","null"],"description":"at most 2 characters"}
                    nullable        ~ {"type":["string","null"],"description":"at most 4 characters"}
                    grade           ~ {"type":["string","null"],"enum":["A","B",null]}
                    letter          ~ {"type":"string","pattern":"^.$"}
                    """)
    void aModelIsToldByKeywordOrInWords(String component, String json) {
        var records = (Map<?, ?>) at(SchemaDeriver.derive(All.class).strictAnswer(1), "properties", "records");

        assertThat(JsonValues.write(at((Map<?, ?>) records.get("items"), "properties", component)))
                .isEqualTo(json);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                    digits        ~ {"type":"number","exclusiveMinimum":-1000,"exclusiveMaximum":1000,"fractionDigits":2}
                    sized         ~ {"type":"string","minLength":1,"maxLength":10}
                    notBlank      ~ {"type":"string","notBlank":true,"minLength":1}
                    worded        ~ {"type":"string","pattern":"(?i)\\\\d+"}
                    checkedEmail  ~ {"type":"string","pattern":"\\\\S+","format":"email"}
                    past          ~ {"type":"string","format":"date","when":"PAST"}
                    pastOrPresent ~ {"type":"string","format":"local-date-time","when":"PAST_OR_PRESENT"}
                    future        ~ {"type":"string","format":"instant","when":"FUTURE"}
                    dotted        ~ {"type":"string","format":"date","datePattern":"dd.MM.yyyy"}
                    time          ~ {"type":"string","format":"local-time"}
                    yes           ~ {"type":"boolean","only":true}
                    set           ~ {"type":"array","items":{"type":"string","maxLength":2},"minItems":1,"uniqueItems":true}
                    letter        ~ {"type":"string","format":"char"}
                    """)
    void theRecipeHasAKeywordForEverything(String component, String json) {
        assertThat(JsonValues.write(at(SchemaDeriver.derive(All.class).toJson(), "properties", component)))
                .isEqualTo(json);
    }

    private static Object at(Map<?, ?> tree, String... path) {
        Object value = tree;
        for (var step : path) {
            value = Objects.requireNonNull(((Map<?, ?>) value).get(step));
        }
        return value;
    }
}
