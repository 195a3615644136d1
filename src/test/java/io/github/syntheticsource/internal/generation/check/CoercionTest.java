package io.github.syntheticsource.internal.generation.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.schema.derive.SchemaDeriver;
import io.github.syntheticsource.testing.Notations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CoercionTest {

    record Sample(
            BigDecimal number,
            int integer,
            boolean flag,
            String text,
            LocalDate date,
            Optional<String> maybe,
            List<Line> lines,
            @Nullable Shape shape) {}

    record Line(double price) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({@JsonSubTypes.Type(value = Circle.class, name = "circle")})
    sealed interface Shape {}

    record Circle(int radius) implements Shape {}

    private final Coercion coercion = new Coercion(SchemaDeriver.derive(Sample.class));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "number  | \"1250\"          | 1250",
                "number  | \"1250.00\"       | 1250.00",
                "number  | \"1,250.00\"      | 1250.00",
                "number  | \"$1,250.00\"     | 1250.00",
                "number  | \"$ 500\"         | 500",
                "number  | \"-$500\"         | -500",
                "number  | \"$-500\"         | -500",
                "number  | \"-500.5\"        | -500.5",
                "number  | \"1.250,00\"      | 1250.00",
                "number  | \"1.250,00 €\"    | 1250.00",
                "number  | \"1 250,50 €\"    | 1250.50",
                "number  | \"1'250.50\"      | 1250.50",
                "number  | \"12,5\"          | 12.5",
                "number  | \"0.125\"         | 0.125",
                "number  | \"1234.567\"      | 1234.567",
                "number  | \"1,250,000\"     | 1250000",
                "number  | \"1.250.000\"     | 1250000",
                "number  | 1250.50           | 1250.50",
                "integer | 5.0               | 5",
                "integer | 0.00              | 0",
                "integer | 1E3               | 1000",
                "integer | \"42\"            | 42",
                "integer | \"42.0\"          | 42",
                "flag    | \"true\"          | true",
                "flag    | \"False\"         | false",
                "text    | 99203             | \"99203\"",
                "text    | 1.50              | \"1.50\"",
                "lines   | [{\"price\":\"$3\"}]                    | [{\"price\":3}]",
                "shape   | {\"kind\":\"circle\",\"radius\":\"2\"}  | {\"kind\":\"circle\",\"radius\":2}",
            })
    void bendsWhatHasOneReading(String component, String json, String coerced) {
        assertThat(JsonValues.write(coerce(component, JsonValues.parse(json)))).isEqualTo(coerced);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "number  | \"1,250\"",
                "number  | \"1.250\"",
                "number  | \"$1,250\"",
                "number  | \"1,25,000.00\"",
                "number  | \"1,250,00\"",
                "number  | \"--5\"",
                "number  | \"-$-5\"",
                "number  | \"007\"",
                "number  | \"1e5\"",
                "number  | \"+5\"",
                "number  | \"12%\"",
                "number  | \"about 5\"",
                "number  | \"USD 5\"",
                "number  | \"\"",
                "number  | \"٣\"",
                "number  | null",
                "number  | true",
                "integer | 5.5",
                "flag    | 1",
                "flag    | \"yes\"",
                "text    | true",
                "text    | 1E3",
                "text    | {\"a\":1}",
                "date    | \"2024-3-5\"",
                "lines   | {\"price\":\"$3\"}",
                "lines   | [\"$3\"]",
                "shape   | {\"kind\":\"square\",\"radius\":\"2\"}",
            })
    void leavesWhatHasTwoReadingsOrWouldLose(String component, String json) {
        var value = JsonValues.parse(json);

        assertThat(coerce(component, value)).isEqualTo(value);
    }

    static Stream<Arguments> notations() {
        return Notations.with("coerced");
    }

    @ParameterizedTest
    @MethodSource("notations")
    void everyNotationIsBentOrLeft(String notation, String coerced) {
        var number = coerce("number", notation);

        assertThat(number instanceof BigDecimal ? number.toString() : "-").isEqualTo(coerced);
    }

    @Test
    void takesTheNumbersOfAGeneratorInJava() {
        assertThat(coerce("number", 5)).isEqualTo(new BigDecimal("5"));
        assertThat(coerce("integer", 5L)).isEqualTo(new BigDecimal("5"));
        assertThat(coerce("number", 2.5)).isEqualTo(new BigDecimal("2.5"));
        assertThat(coerce("number", Double.NaN)).isEqualTo(Double.NaN);
    }

    @Test
    void aMissingComponentBecomesNullWhereThatIsAllowed() {
        assertThat(coercion.of(new HashMap<>(Map.of("text", "a"))))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("maybe", null)
                .doesNotContainKey("number");
    }

    @Test
    void whatIsNoRecordStaysAsItIs() {
        for (var value : Arrays.asList(null, "text", BigDecimal.ONE, List.of("a"))) {
            assertThat(coercion.of(value)).isEqualTo(value);
        }
    }

    private @Nullable Object coerce(String component, @Nullable Object value) {
        var members = new HashMap<String, @Nullable Object>();
        members.put(component, value);
        return ((Map<?, ?>) coercion.of(members)).get(component);
    }
}
