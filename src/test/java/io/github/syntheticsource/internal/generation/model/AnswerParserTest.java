package io.github.syntheticsource.internal.generation.model;

import static io.github.syntheticsource.internal.generation.SampleBills.answer;
import static io.github.syntheticsource.internal.generation.SampleBills.bill;
import static io.github.syntheticsource.internal.generation.SampleBills.bills;
import static io.github.syntheticsource.internal.generation.SampleBills.cut;
import static io.github.syntheticsource.internal.generation.SampleBills.stop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.syntheticsource.generation.ModelResponse;
import io.github.syntheticsource.generation.ModelResponse.Finish;
import io.github.syntheticsource.generation.Rejection;
import io.github.syntheticsource.generation.Usage;
import io.github.syntheticsource.internal.json.JsonValues;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class AnswerParserTest {

    private static final String TWO = answer(bills(0, 2));

    static final List<Arguments> formsOfTwoRecords = List.of(
            arguments("as asked", TWO),
            arguments("pretty", TWO.replace(",", ",\n  ").replace("[{", "[\n {")),
            arguments("fenced", "```json\n" + TWO + "\n```"),
            arguments("fence without a language", "```\n" + TWO + "\n```"),
            arguments("prose around", "Sure! Here are {2} [two] bills:\n" + TWO + "\nAnything else?"),
            arguments("bare array", "[" + String.join(",", bills(0, 2)) + "]"),
            arguments("fenced bare array", "Here:\n```json\n[" + String.join(",", bills(0, 2)) + "]\n```"),
            arguments("one object a line", String.join("\n", bills(0, 2))),
            arguments("a member more", TWO.replace("{\"records\"", "{\"count\":2,\"of\":[1,\"]\"], \"records\" ")),
            arguments("an example before", "Like {\"a\":1}, so:" + TWO),
            arguments("trailing commas", TWO.replace("]}", ",]}")),
            arguments("byte order mark", "\ufeff" + TWO),
            arguments("cut behind the last record", TWO.substring(0, TWO.length() - 2)),
            arguments("cut within the third", TWO.replace("]}", ",{\"patientId\":3,\"lines\":[{\"a\":1}")),
            arguments("unclosed fence", "```json\n" + TWO));

    @ParameterizedTest(name = "{0}")
    @FieldSource("formsOfTwoRecords")
    void readsTwoRecords(String form, String text) {
        var read = AnswerParser.read(stop(text));

        assertThat(read.candidates()).containsExactly(JsonValues.parse(bill(0)), JsonValues.parse(bill(1)));
        assertThat(read.rejected()).isEmpty();
    }

    static final List<Arguments> formsOfOneRecord = List.of(
            arguments("the record itself", bill(7)),
            arguments("the record itself, fenced", "```\n" + bill(7) + "\n```"),
            arguments("an object where the array should be", "{\"records\":" + bill(7) + "}"));

    @ParameterizedTest(name = "{0}")
    @FieldSource("formsOfOneRecord")
    void readsOneRecord(String form, String text) {
        assertThat(AnswerParser.read(stop(text)).candidates()).containsExactly(JsonValues.parse(bill(7)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "STOP     | null                         | the response was empty",
                "UNKNOWN  | '  '                         | the response was empty",
                "STOP     | I am sorry, I cannot do that | the response contains no record: I am sorry, I cannot do that",
                "STOP     | {\"records\":[]}             | the response contains no record: {\"records\":[]}",
                "STOP     | {\"records\" 1               | the response contains no record: {\"records\" 1",
                "STOP     | {\"a\":[1}                   | the response contains no record: {\"a\":[1}",
                "LENGTH   | {\"records\":[{\"a\":1       | the response was cut off at its length limit before the first record was complete",
                "LENGTH   | null                         | the response was cut off at its length limit before the first record was complete",
                "FILTERED | {\"records\":[{\"a\":1}]}    | the content filter blocked the response",
            })
    void saysWhyThereIsNoRecord(Finish finish, String text, String reason) {
        var read = AnswerParser.read(new ModelResponse(text, finish, "m", Usage.NONE));

        assertThat(read.candidates()).isEmpty();
        assertThat(read.rejected()).containsExactly(new Rejection(null, List.of(reason)));
    }

    @Test
    void onlyTheRecordThatIsNoJsonFalls() {
        var twice = "{\"patientId\":1,\"patientId\":2}";
        var unquoted = "{\"name\":\"John \"Jack\" Doe\"}";

        var read = AnswerParser.read(stop(answer(List.of(bill(0), twice, bill(1), unquoted, bill(2)))));

        assertThat(read.candidates()).hasSize(3);
        assertThat(read.rejected()).hasSize(2);
        assertThat(read.rejected().get(0))
                .isEqualTo(new Rejection(twice, List.of("is not valid JSON: Duplicate field 'patientId'")));
        assertThat(read.rejected().get(1).candidate()).isEqualTo(unquoted);
    }

    @Test
    void whatIsNoObjectIsACandidateForTheSchemaToRefuse() {
        assertThat(AnswerParser.read(stop("{\"records\":[null,1,\"}\",[2]]}")).candidates())
                .containsExactly(null, JsonValues.parse("1"), "}", JsonValues.parse("[2]"));
    }

    @Test
    void ofAnAnswerCutAnywhereTheWholeRecordsAreRead() {
        var records = List.of(
                bill(0),
                "{\"text\":\"}]\\\\\",\"more\":[{\"city\":\"\\\"{\"},{\"city\":\"[\"}],\"none\":{}}",
                "{\"emoji\":\"😀\",\"deep\":{\"deeper\":{\"deepest\":[[1],[2]]}},\"last\":true}");
        var trees = records.stream().map(JsonValues::parse).toList();
        for (var whole : List.of(
                answer(records), "```json\n" + answer(records) + "\n```", "[" + String.join(", ", records) + "]")) {
            var most = 0;
            for (var end = 0; end <= whole.length(); end++) {
                var read = AnswerParser.read(cut(whole.substring(0, end)));

                assertThat(read.candidates())
                        .isEqualTo(trees.subList(0, read.candidates().size()));
                assertThat(read.candidates().size()).isGreaterThanOrEqualTo(most);
                assertThat(read.rejected()).hasSize(read.candidates().isEmpty() ? 1 : 0);
                most = read.candidates().size();
            }
            assertThat(most).isEqualTo(3);
        }
    }

    @Test
    void aNumberThatMayGoOnIsNotWhole() {
        assertThat(AnswerParser.read(cut("{\"records\":[1,12")).candidates()).containsExactly(JsonValues.parse("1"));
    }

    @Test
    void aLongAnswerThatNeverEndsIsReadInNoTime() {
        assertThat(AnswerParser.read(stop("{\"".repeat(200_000))).candidates()).isEmpty();
        assertThat(AnswerParser.read(stop("[{".repeat(200_000))).candidates()).isEmpty();
    }
}
