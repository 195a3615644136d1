package io.github.syntheticsource.internal.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.syntheticsource.generation.ModelRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretRedactorTest {

    private static final ModelRequest QUESTION = new ModelRequest(
            "You make bills.", "Make one like this:\nZoe Müller, Kirchgasse 7, 150.00", "Bill", "{}", null, null, 0);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "No such model: gpt-9                       | No such model: gpt-9",
                "Wrong key acme-9f3kq27xw1bd.               | Wrong key [key].",
                "Wrong key acme-9f3kq27xw1b                 | Wrong key [key]",
                "Wrong key 9f3kq27xw1bd                     | Wrong key [key]",
                "Wrong key ac...bd!                         | Wrong key [key]!",
                "Wrong key acme-9f…                         | Wrong key [key]",
                "Wrong key ...1bd                           | Wrong key [key]",
                "Wrong key xyz****uvw                       | Wrong key [key]",
                "Wrong key sk-proj-0123456789               | Wrong key [key]",
                "Wrong key sk-...abcd                       | Wrong key [key]",
                "Authorization: Bearer abc.def              | Authorization: Bearer [key]",
                "POST http://bob:pw@host/v1 failed          | POST http://host/v1 failed",
                "max_tokens is too large: pick task-1234567 | max_tokens is too large: pick task-1234567",
                "Bad <Zoe Müller, Kirchgasse 7, 150.00>     | Bad <[prompt]>",
                "Bad name: Zoe Müller                       | Bad name: Zoe Müller",
            })
    void leavesOutTheKeyAndThePrompt(String text, String redacted) {
        assertThat(SecretRedactor.forSecrets("acme-9f3kq27xw1bd", QUESTION).redacted(text))
                .isEqualTo(redacted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wrong key tk-9fQx7Lm2vR8dYw4Zc1Ns6Hb3      | Wrong key [key]",
                "0123456789abcdef0123456789abcdef is wrong  | [key] is wrong",
                "no model gpt-4o-mini-2024-07-18            | no model gpt-4o-mini-2024-07-18",
                "no ACME_CORPORATION_TEST_MODEL             | no ACME_CORPORATION_TEST_MODEL",
                "Unknown supercalifragilisticParameterName  | Unknown supercalifragilisticParameterName",
            })
    void leavesOutWhatMayBeAKeyThatItDoesNotKnow(String text, String redacted) {
        assertThat(SecretRedactor.forSecrets(null).redacted(text)).isEqualTo(redacted);
    }

    @Test
    void leavesADummyKeyInWords() {
        assertThat(SecretRedactor.forSecrets("x").redacted("expected text")).isEqualTo("expected text");
        assertThat(SecretRedactor.forSecrets("ollama").ofAddress("http://ollama:11434"))
                .isEqualTo("http://ollama:11434");
    }

    @Test
    void putsEverythingOnOneLineWithoutControlCharacters() {
        assertThat(SecretRedactor.forSecrets(null).redacted(" one\r\n\ttwo \u001b[31mred\u0000 "))
                .isEqualTo("one two [31mred");
    }

    @Test
    void showsAtMost500Characters() {
        assertThat(SecretRedactor.forSecrets(null).redacted("é".repeat(500))).hasSize(500);
        assertThat(SecretRedactor.forSecrets(null).redacted("é".repeat(9_000)))
                .hasSize(501)
                .endsWith("é…");
    }
}
