package io.github.syntheticsource.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.syntheticsource.testing.Notations;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ParsedNumberTest {

    static Stream<Arguments> notations() {
        return Notations.with("parsed");
    }

    @ParameterizedTest
    @MethodSource("notations")
    void everyNotationHasItsReadings(String notation, String readings) {
        assertThat(words(ParsedNumber.of(notation, null))).isEqualTo(readings);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,250    | en | 1250
            1,250    | de | 1.250
            1.250    | en | 1.250
            1.250    | de | 1250
            1.250,50 | en | 1250.50
            """)
    void aLocaleSettlesWhatIsAmbiguous(String notation, String locale, String reading) {
        assertThat(words(ParsedNumber.of(notation, Locale.forLanguageTag(locale))))
                .isEqualTo(reading);
    }

    private static String words(@Nullable ParsedNumber number) {
        return number == null
                ? "-"
                : number.values().stream().map(String::valueOf).collect(Collectors.joining(" "))
                        + (number.ambiguous() ? "?" : "");
    }
}
