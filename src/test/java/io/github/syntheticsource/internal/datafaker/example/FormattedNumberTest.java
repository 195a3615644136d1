package io.github.syntheticsource.internal.datafaker.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.syntheticsource.testing.Notations;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormattedNumberTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            $500         | 500      | 1234.5   | $1234.5
            $1,500.00    | 1500.00  | 99.10    | $99.10
            1,500        | 1500     | 2500     | 2,500
            1 500,50 €   | 1500.50  | 1.25     | 1.25 €
            35,000원      | 35000    | 1200     | 1,200원
            -12.5        | -12.5    | 7        | 7
            15%          | 15       | 20       | 20%
            EUR 350      | 350      | 400      | EUR 400
            1.234        | 1.234    | 5        | 5
            """)
    void numbersAreReadAndWrittenInTheSameForm(String text, String value, String other, String written) {
        var amount = FormattedNumber.read(text);

        assertThat(amount).isNotNull();
        assertThat(amount.value()).isEqualTo(new BigDecimal(value));
        assertThat(amount.write(new BigDecimal(other))).isEqualTo(written);
    }

    static Stream<Arguments> notations() {
        return Notations.with("example");
    }

    @ParameterizedTest
    @MethodSource("notations")
    void everyNotationIsReadAsBefore(String notation, String read) {
        var amount = FormattedNumber.read(notation);

        assertThat(
                        amount == null
                                ? "-"
                                : amount.prefix() + "|" + amount.value() + (amount.isGrouped() ? "~" : "") + "|"
                                        + amount.suffix())
                .isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "five", "J20.9", "12 Main Street", "1,2,3", "2024-05-06", "12:30", "--5", "- -5"})
    void otherTextsAreNoNumbers(String text) {
        assertThat(FormattedNumber.read(text)).isNull();
    }
}
