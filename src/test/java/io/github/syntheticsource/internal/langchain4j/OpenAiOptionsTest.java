package io.github.syntheticsource.internal.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OpenAiOptionsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void neverShowsTheKey() {
        var options = new OpenAiOptions("http://bob:pw@host/v1?token=t", "tk-secret", "small", 0.5, MINUTE, 3);
        var keyless = new OpenAiOptions(null, null, "small", null, MINUTE, 3);

        assertThat(options)
                .hasToString("ModelOptions[baseUrl=http://host/v1, apiKey=set, model=small, temperature=0.5, "
                        + "timeout=PT1M, retries=3]");
        assertThat(keyless)
                .hasToString("ModelOptions[baseUrl=https://api.openai.com/v1, apiKey=none, model=small, "
                        + "temperature=null, timeout=PT1M, retries=3]");
    }

    @Test
    void takesBlankForAbsent() {
        assertThat(new OpenAiOptions("  ", "", "small ", null, MINUTE, 0))
                .isEqualTo(new OpenAiOptions(null, null, "small", null, MINUTE, 0));
    }

    @Test
    void rejectsNonsense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpenAiOptions(null, null, " ", null, MINUTE, 0))
                .withMessage("model must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpenAiOptions(null, null, "small", null, Duration.ZERO, 0))
                .withMessage("timeout must be positive but was PT0S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpenAiOptions(null, null, "small", null, Duration.ofSeconds(-1), 0))
                .withMessage("timeout must be positive but was PT-1S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpenAiOptions(null, null, "small", null, MINUTE, -1))
                .withMessage("retries must be at least 0 but was -1");
    }
}
