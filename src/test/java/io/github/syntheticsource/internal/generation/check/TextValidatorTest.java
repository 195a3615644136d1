package io.github.syntheticsource.internal.generation.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.syntheticsource.LengthUnit;
import io.github.syntheticsource.Preferences;
import io.github.syntheticsource.generation.TextContent;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.testing.Notations;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps a text from being kept, apart from what it does not state. */
class TextValidatorTest {

    private static final String BILL = """
            {"patientName":"Zoe Müller","admitted":"2024-03-05","code":"J20.9","phone":"+1 555 010 9987",
             "totalCharge":1250.50,"share":0.15,"budget":1200000,"stay":"PT90M","visits":[{"room":"B 417"},{"room":"C3"}]}""";

    private static List<String> objections(String json, Preferences preferences, String text) {
        ContentGrounding nothingMissing = (content, said) -> new ContentGrounding.Grounded(List.of(), new BitSet());
        var content = new TextContent("Bill", Objects.requireNonNull(JsonValues.parse(json)));
        return new TextValidator(preferences, nothingMissing).violations(content, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "She came on March 5, 2024 and owes $1,250.50.",
                "She came on 05.03.2024, that is 3/5/24, and owes 1.250,50 €.",
                "Elle doit 1 250,50 € depuis le 5 mars 2024.",
                "The 2nd of 12 letters says the same; all 3 nurses agree, 24/7 and 100 %.",
                "Her insurer pays 15% of 1.2 million, that is 1.2M, after 90 minutes or 1.5 hours.",
                "Call (555) 010-9987, or 5550109987; the code is J20.9, in room B 417.",
                "2024년 3월 5일에 왔고 예산은 120만 달러입니다.",
                "她在2024年3月5日来了,预算是120万。",
                "In 2024 1,250.50 was a lot.",
                "They may 5 times have called.",
            })
    void numbersOfTheFieldsMayBeWrittenInManyWays(String text) {
        assertThat(objections(BILL, Preferences.none(), text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            She owes $1,251.50.                       | [1,251.50]
            She owes $125.05.                         | [125.05]
            She came on March 5, 2023.                | [2023]
            She came on April 5, 2024.                | [April 5]
            Elle est venue le 7 avril.                | [7 avril]
            2024년 4월 5일에 왔습니다.                   | [4월]
            She is 43 years old, and it took 47 days. | [43], [47]
            Her insurer pays 17% of it.               | [17]
            She stayed in room 418.                   | [418]
            """)
    void aNumberOrDateOfItsOwnIsRefused(String text, String named) {
        assertThat(objections(BILL, Preferences.none(), text))
                .containsExactly("it states a number or date that is not a value of the fields: " + named
                        + "; do not state anything else");
    }

    static Stream<Arguments> notations() {
        return Notations.with("unstated");
    }

    @ParameterizedTest
    @MethodSource("notations")
    void everyNotationBelongsToTheValueOrNot(String notation, String unstated) {
        var content = new TextContent("Bill", Objects.requireNonNull(JsonValues.parse("{\"total\":1250}")));

        assertThat(new UnstatedNumberDetector(content).in("It was " + notation + " in all.", new BitSet()))
                .isEqualTo(
                        unstated.equals("-")
                                ? List.of()
                                : List.of("it states a number or date that is not a value of the fields: " + unstated
                                        + "; do not state anything else"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sie kam am 5. März 2024 und zahlt 1.250,50 €.     |
            Sie kam am 5. April 2024.                         | [5. april]
            Sie hat 1,2 Mio. €, oder 1.2 M, oder 1.2e6.       |
            In 12½ hours, she said, and 1250.5² is no number. |
            """)
    void whatExtractionReadsIsReadHereToo(String text, @Nullable String unstated) {
        var content = new TextContent("Bill", Objects.requireNonNull(JsonValues.parse(BILL)));

        assertThat(String.join("", new UnstatedNumberDetector(content).in(text, new BitSet()))
                        .toLowerCase(Locale.ROOT))
                .contains(unstated == null ? "" : unstated)
                .hasSizeLessThan(unstated == null ? 1 : 200);
    }

    @Test
    void whatStatesAValueIsNeverStrange() {
        var content = new TextContent("Bill", Objects.requireNonNull(JsonValues.parse("{\"total\":1500}")));
        var text = "It cost 1 grand and a half, 77 in code.";
        var stated = new BitSet();
        stated.set(text.indexOf("77"), text.indexOf("77") + 2);

        assertThat(new UnstatedNumberDetector(content).in(text, stated)).isEmpty();
        assertThat(new UnstatedNumberDetector(content).in(text, new BitSet())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"patientName\": \"Zoe Müller\", \"code\": \"J20.9\"}",
                "Here it is: [ {\"patientName\":\"Zoe Müller\"} ].",
                "```\nZoe Müller\n```",
            })
    void jsonIsRefused(String text) {
        assertThat(objections(BILL, Preferences.none(), text))
                .contains("it contains JSON or a code fence; write sentences");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Patient name: Zoe Müller, code: J20.9, and so on.",
                "patientName=Zoe Müller; totalCharge=1250.50",
                "**Patient Name:** Zoe Müller\n**Code:** J20.9",
                "The patient_name: \"Zoe Müller\"\nThe total charge : $1,250.50",
            })
    void aListOfNamesAndValuesIsRefused(String text) {
        assertThat(objections(BILL, Preferences.none(), text))
                .singleElement()
                .asString()
                .startsWith("it is a list of names and values (patientName, ");
    }

    @Test
    void aListOfLabelsAndValuesIsRefused() {
        assertThat(objections(BILL, Preferences.none(), "Who - Zoe Müller:\n- Guest: Zoe Müller\n- Ward: B 417\n"))
                .containsExactly("it is a list of labels and values, one per line; write sentences");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The patient name is Zoe Müller, and her code: well, it is J20.9.",
                "Zoe Müller said: \"My code is J20.9.\" The nurse said: \"Fine.\"",
                "Note: Zoe Müller has the code J20.9 {sic} [really].",
                "The code: J20.9, which Zoe Müller carries.",
            })
    void proseIsNoList(String text) {
        assertThat(objections(BILL, Preferences.none(), text)).isEmpty();
    }

    @Test
    void whatAValueHoldsIsNotTheTextsForm() {
        var json =
                "{\"note\":\"{\\\"a\\\": 1, \\\"b\\\": 2}\",\"title\":\"note: 5 % of {} and $1\",\"other\":\"a: b\\nc: d\"}";

        assertThat(objections(
                        json,
                        Preferences.none(),
                        "He wrote {\"a\": 1, \"b\": 2} on a card, titled note: 5 % of {} and $1, signed a: b\nc: d."))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The report was sent to the office by the clerk and it was read there with care.       | true
            en | Le rapport est dans le bureau et il est lu par les gens qui sont sur la route avec soin. | false
            fr | Le rapport est dans le bureau et il est lu par les gens qui sont sur la route avec soin. | true
            fr | The report was sent to the office by the clerk and it was read there with care.       | false
            es | El informe del autor fue enviado por la oficina y se lee con los demás como un cuento. | true
            es | The report was sent to the office by the clerk and it was read there with care.       | false
            ko | Zoe Müller 환자의 보고서는 사무실로 보내졌습니다.                                              | true
            ko | The report was sent to the office by the clerk.                                      | false
            zh | Zoe Müller 的报告已经送到办公室,大家都读过了。                                             | true
            zh | 보고서는 사무실로 보내졌습니다.                                                              | false
            en | 报告已经送到办公室,大家都读过了。                                                           | false
            de | The report was sent to the office by the clerk and it was read there with care.       | true
            fr | Zoe Müller, J20.9.                                                                    | true
            """)
    void theLanguageIsCheckedWhereItCanBeTold(String language, String text, boolean passes) {
        var objections = objections(BILL, Preferences.of("language", language), text);

        assertThat(objections)
                .isEqualTo(passes ? List.of() : List.of("it is not written in the language [" + language + "]"));
    }

    @ParameterizedTest
    @CsvSource({
        "minLength, 20, characters, 'minLength is 20 characters but was 12; write more, but do not add facts'",
        "minLength, 4, words, 'minLength is 4 words but was 2; write more, but do not add facts'",
        "maxLength, 5, characters, 'maxLength is 5 characters but was 12; write less, but state every value'",
        "maxLength, 1, words, 'maxLength is 1 words but was 2; write less, but state every value'",
    })
    void theLengthIsMeasuredInItsUnit(String name, int length, String unit, String words) {
        var preferences = Preferences.of(name, length).and("unit", unit);

        assertThat(objections(BILL, preferences, "Zoe Müller's")).containsExactly(words);
    }

    @ParameterizedTest
    @CsvSource({
        "'Zoe Müller-Lüdenscheidt didn''t pay 1,250.50 twice.', 6",
        "'她在2024年3月来了。', 8",
        "'환자 이름은 조 뮐러입니다', 4",
        "'', 0",
        "' … — ', 0",
        "'e\u0301te\u0301 here', 2",
    })
    void wordsAreCounted(String text, int words) {
        assertThat(LengthUnit.WORDS.length(text)).isEqualTo(words);
    }

    static List<List<Object>> wrongPreferences() {
        return List.of(
                List.of(
                        "minLength",
                        "many",
                        "the preference `minLength` must be a whole number of at least 0 but was [many]"),
                List.of(
                        "maxLength",
                        -1,
                        "the preference `maxLength` must be a whole number of at least 0 but was [-1]"),
                List.of("unit", "pages", "the preference `unit` must be one of characters, words but was [pages]"),
                List.of("language", "", "the preference `language` must be a language tag such as fr, but was []"),
                List.of(" ", "x", "a preference needs a name, but it was blank; its value is [x]"));
    }

    @ParameterizedTest
    @MethodSource
    void wrongPreferences(List<Object> wrong) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Preferences.of(wrong.get(0).toString(), wrong.get(1)))
                .withMessage(wrong.get(2).toString());
    }

    @Test
    void theShortestIsNotLongerThanTheLongest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Preferences.of("maxLength", 10).and("minLength", 11))
                .withMessage(
                        "the preference `minLength` must be at most `maxLength` but was 11, and `maxLength` is 10");
    }

    @Test
    void preferencesKeepTheirOrderAndNeverChange() {
        var informal = Preferences.of("style", "informal");
        var longer = informal.and("minLength", 500).and("style", "gossip");

        assertThat(informal.values()).containsExactly(java.util.Map.entry("style", "informal"));
        assertThat(longer).hasToString("{style=gossip, minLength=500}");
        assertThat(longer).isEqualTo(Preferences.of("minLength", "500").and("style", "gossip"));
    }
}
