package io.github.syntheticsource.internal.datafaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.syntheticsource.LengthUnit;
import io.github.syntheticsource.Preferences;
import io.github.syntheticsource.generation.GenerationException;
import io.github.syntheticsource.generation.TextContent;
import io.github.syntheticsource.generation.TextRequest;
import io.github.syntheticsource.internal.json.JsonValues;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuiltinTextGeneratorTest {

    private static final String HANKS = "{\"actor\":\"Tom Hanks\",\"movies\":[\"Forrest Gump\",\"Green Mile\"]}";

    private static String write(String json, Preferences preferences) {
        return write(json, preferences, 0);
    }

    private static String write(String json, Preferences preferences, int round) {
        var content = new TextContent("Fields", Objects.requireNonNull(JsonValues.parse(json)));
        var request = new TextRequest(List.of(content), preferences, null, null, round, List.of());
        return String.valueOf(
                new BuiltinTextGenerator().write(request).candidates().get(0));
    }

    @Test
    void aTextIsTheSameEveryTime() {
        assertThat(write(HANKS, Preferences.of("style", "informal")))
                .isEqualTo(write(HANKS, Preferences.of("style", "informal")))
                .isNotEqualTo(write(HANKS, Preferences.of("style", "formal")))
                .contains("Tom Hanks", "Forrest Gump and Green Mile");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ["blue","yellow"]              | It all comes down to blue and yellow.
            ["blue"]                       | It all comes down to blue.
            {"colors":["blue","yellow"]}   | The colors are blue and yellow.
            {"patientName":"J. Doe Jr."}   | The patient name is J. Doe Jr.
            {"IBANCode":"X1","isURL":true} | The IBAN code is X1. As to is URL, the answer is yes.
            {"home":{"city":"Ulm"}}        | The city of the home is Ulm.
            {"lines":[{"qty":2},{"qty":3}]}| The qty of the first entry of the lines is 2. The qty of the second entry of the lines is 3.
            {"lines":[{"qty":2}]}          | The qty of the lines is 2.
            [{"a":1.50},{"a":null,"b":""}] | The a of the first of them is 1.50.
            {"total":-1250.00,"none":[]}   | The total is -1250.00.
            """)
    void thePlainestSentences(String json, String text) {
        assertThat(write(json, Preferences.of("maxLength", 1))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "en, 500, 600, characters", "en, 5000, 5200, characters", "en, 300, 400, words", "fr, 500, 700, characters",
        "es, 500, 700, characters", "ko, 500, 700, characters", "zh, 500, 600, characters", "zh, 2000, 2200, words"
    })
    void itReachesTheLeastLengthAndStopsThere(String language, int least, int most, String unit) {
        var preferences = Preferences.of("minLength", least)
                .and("maxLength", most)
                .and("unit", unit)
                .and("language", language)
                .and("style", "informal");

        var text = write(HANKS, preferences);

        assertThat(LengthUnit.valueOf(unit.toUpperCase(java.util.Locale.ROOT)).length(text))
                .isBetween(least, most);
        assertThat(text).contains("Tom Hanks").doesNotContainPattern("\\d");
    }

    @Test
    void noTwoSentencesInARowAreTheSame() {
        for (var language : SentenceTemplates.LANGUAGES) {
            var text = write(HANKS, Preferences.of("minLength", 1000).and("language", language));
            var sentences = List.of(text.split("(?<=[.。])\\s*"));
            for (var i = 1; i < sentences.size(); i++) {
                assertThat(sentences.get(i)).as(language).isNotEqualTo(sentences.get(i - 1));
            }
            assertThat(sentences.stream().distinct().count()).as(language).isGreaterThan(sentences.size() / 2);
        }
    }

    @Test
    void whatAValueHoldsIsNeverRead() {
        var odd = "100 % of {value} and {name}, $1 \\ {{x}} \"quoted\" 😀 שלום";

        assertThat(write(JsonValues.write(java.util.Map.of("odd name {value}", odd)), Preferences.none()))
                .contains(odd, "odd name {value}");
    }

    @Test
    void aLanguageThatItDoesNotKnowIsRefused() {
        assertThatThrownBy(() -> write(HANKS, Preferences.of("language", "de")))
                .isInstanceOf(GenerationException.class)
                .hasMessage("""
                        the built-in generator supports the languages en, es, fr, ko, zh but `language` is [de]
                        Use one of them, or let a model write the texts: set OPENAI_API_KEY, and OPENAI_BASE_URL for another endpoint""");
    }
}
