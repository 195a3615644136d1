package io.github.syntheticsource.internal.generation.batch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BatchResultsTest {

    private static final String FINGERPRINT = "r1:0a1b2c3d4e5f60718293a4b5c6d7e8f900112233445566778899aabbccddeeff";

    private final BatchResults answers = new BatchResults();

    private static String answer(String id, int number) {
        return "{\"custom_id\":\"" + id + "\",\"response\":{\"status_code\":200,\"body\":{\"n\":" + number
                + ",\"t\":\"ü\u2028\"}},\"error\":null}";
    }

    private static String failed(String id) {
        return "{\"custom_id\":\"" + id
                + "\",\"response\":null,\"error\":{\"code\":\"batch_expired\",\"message\":\"late\"}}";
    }

    private List<String> bodies() {
        return answers.of("Bill-a", FINGERPRINT).stream()
                .map(answer -> answer.isError() ? answer.error() : String.valueOf(answer.body()))
                .toList();
    }

    @Test
    void answersComeInTheOrderOfTheRecordsWhateverTheirFiles() {
        answers.read("b", (answer("Bill-a-0a1b2c3d4e5f-11-20", 2) + "\r\n\r\n").getBytes(UTF_8));
        answers.read("c", ("\ufeff" + answer("Bill-a-0a1b2c3d4e5f-1-10", 1)).getBytes(UTF_8));
        answers.read("d", answer("Bill-b-0a1b2c3d4e5f-1-10", 3).getBytes(UTF_8));

        assertThat(bodies()).containsExactly("{\"n\":1,\"t\":\"ü\u2028\"}", "{\"n\":2,\"t\":\"ü\u2028\"}");
        assertThat(answers.damaged()).isEmpty();
    }

    @Test
    void aFileThatIsThereTwiceCountsOnceAndALaterAnswerMendsAnError() {
        var text = failed("Bill-a-0a1b2c3d4e5f-1-10") + "\n" + failed("Bill-a-0a1b2c3d4e5f-11-20") + "\n";
        answers.read("a", text.getBytes(UTF_8));
        answers.read("b", answer("Bill-a-0a1b2c3d4e5f-1-10", 1).getBytes(UTF_8));
        answers.read("b (1)", answer("Bill-a-0a1b2c3d4e5f-1-10", 1).getBytes(UTF_8));

        assertThat(bodies()).containsExactly("{\"n\":1,\"t\":\"ü\u2028\"}", "batch_expired: late");
    }

    @Test
    void damageFallsAloneWithItsPlace() {
        var good = answer("Bill-a-0a1b2c3d4e5f-1-10", 1);
        answers.read(
                "f",
                (good.substring(0, 40) + "\n" + good + "\n[1]\n{\"custom_id\":\"x\",\"body\":{}}").getBytes(UTF_8));
        answers.read("latin", good.getBytes(ISO_8859_1));
        answers.read("wide", good.getBytes(UTF_16LE));

        assertThat(bodies()).hasSize(1);
        assertThat(answers.damaged())
                .hasSize(5)
                .satisfies(lines -> assertThat(lines.get(0)).startsWith("f:1 is not valid JSON: "))
                .contains(
                        "f:3 is not an answer of a batch: it has no custom_id",
                        "f:4 is not an answer of a batch: it has neither response nor error")
                .satisfies(lines -> assertThat(lines.get(3)).startsWith("latin:1 is not valid JSON: "))
                .satisfies(lines -> assertThat(lines.get(4)).startsWith("wide:1 "));
    }

    @Test
    void callsOfOtherProgramsAreNoDamageAndOtherRecipesAreCounted() {
        answers.read("a", (answer("request-1", 1) + "\n" + answer("Bill-a-ffffffffffff-1-10", 1)).getBytes(UTF_8));

        assertThat(bodies()).isEmpty();
        assertThat(answers.damaged()).isEmpty();
        assertThat(answers.countOtherRecipes("Bill-a", FINGERPRINT)).isEqualTo(1);
        assertThat(answers.countOtherRecipes("Bill-b", FINGERPRINT)).isZero();
    }
}
