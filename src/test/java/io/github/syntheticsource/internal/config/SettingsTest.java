package io.github.syntheticsource.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @TempDir
    private Path root;

    @Test
    void theStrongestWins() throws IOException {
        Files.writeString(root.resolve(".env"), "SYNTHETIC_MODEL=from-file\n");

        assertThat(model(Map.of("synthetic.model", "from-parameter"), Map.of("SYNTHETIC_MODEL", "from-environment")))
                .hasValue("from-parameter");
        assertThat(model(Map.of(), Map.of("SYNTHETIC_MODEL", "from-environment", "OPENAI_MODEL", "other")))
                .hasValue("from-environment");
        assertThat(model(Map.of(), Map.of("OPENAI_MODEL", "from-openai"))).hasValue("from-openai");
        assertThat(model(Map.of(), Map.of())).hasValue("from-file");

        Files.writeString(root.resolve(".env"), "OPENAI_MODEL=from-file\n");
        assertThat(model(Map.of(), Map.of())).hasValue("from-file");

        Files.delete(root.resolve(".env"));
        assertThat(model(Map.of(), Map.of())).hasValue("gpt-4o-mini");
    }

    @Test
    void blankIsNotSaid() throws IOException {
        Files.writeString(root.resolve(".env"), "OPENAI_API_KEY=from-file\nSYNTHETIC_GENERATOR=\n");

        var settings =
                settings(Map.of("synthetic.mode", " "), Map.of("SYNTHETIC_MODE", " auto ", "OPENAI_API_KEY", ""));

        assertThat(settings.value(Setting.MODE)).hasValue("auto");
        assertThat(settings.variable(Settings.API_KEY)).hasValue("from-file");
        assertThat(settings.explicit(Setting.GENERATOR)).isEmpty();
    }

    @Test
    void aDefaultIsFoundButWasNotSaid() {
        assertThat(settings("synthetic.mode", "live").explicit(Setting.CACHE_DIR))
                .isEmpty();
        assertThat(settings("synthetic.mode", "live").value(Setting.CACHE_DIR)).hasValue("fixtures-cache");
    }

    @ParameterizedTest
    @CsvSource({
        "MODE,       SYNTHETIC_MODE",
        "CACHE_DIR,  SYNTHETIC_CACHE_DIR",
        "BASE_URL,   SYNTHETIC_BASE_URL",
        "BASE_URL,   OPENAI_BASE_URL",
        "BATCH_SIZE, SYNTHETIC_BATCH_SIZE",
        "MODEL,      OPENAI_MODEL"
    })
    void hasItsNameInTheEnvironment(Setting setting, String name) {
        assertThat(settings(Map.of(), Map.of(name, "x")).explicit(setting)).hasValue("x");
    }

    @ParameterizedTest
    @CsvSource({
        "60s,   PT1M",
        "500ms, PT0.5S",
        "2m,    PT2M",
        "1h,    PT1H",
        "2 m,   PT2M",
        "PT1M,  PT1M",
        "pt30s, PT30S",
        "P1D,   PT24H"
    })
    void aTimeoutHasAUnit(String text, Duration timeout) {
        assertThat(settings("synthetic.timeout", text).duration(Setting.TIMEOUT))
                .isEqualTo(timeout);
    }

    @Test
    void theTimeoutIsAMinuteUnlessSaid() {
        assertThat(settings(Map.of(), Map.of()).duration(Setting.TIMEOUT)).isEqualTo(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"60", "0s", "PT0S", "PT-1S", "-1s", "soon", "9999999999s", "PT99999999999999999999S"})
    void refusesWhatIsNoTimeout(String text) {
        assertThatThrownBy(() -> settings("synthetic.timeout", text).duration(Setting.TIMEOUT))
                .isInstanceOf(SettingsException.class)
                .hasMessage("""
                        synthetic.timeout must be a time such as 60s, 500ms or 2m but was [%s]
                         -> set it as a system property or configuration parameter synthetic.timeout, or as the environment \
                        variable SYNTHETIC_TIMEOUT""".formatted(text));
    }

    @Test
    void aWholeNumberIsOneOrMore() {
        assertThat(settings("synthetic.batch-size", "25").positive(Setting.BATCH_SIZE))
                .hasValue(25);
        assertThat(settings(Map.of(), Map.of()).positive(Setting.BATCH_SIZE)).hasValue(10);
        assertThat(settings(Map.of(), Map.of()).positive(Setting.MAX_CALLS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "ten", "99999999999"})
    void refusesWhatIsNoWholeNumber(String text) {
        assertThatThrownBy(() -> settings("synthetic.batch-size", text).positive(Setting.BATCH_SIZE))
                .hasMessage("""
                        synthetic.batch-size must be a whole number of at least 1 but was [%s]
                         -> set it as a system property or configuration parameter synthetic.batch-size, or as the environment \
                        variable SYNTHETIC_BATCH_SIZE""".formatted(text));
    }

    @Test
    void aTemperatureIsBetweenZeroAndTwo() {
        assertThat(settings("synthetic.temperature", "0").temperature()).isZero();
        assertThat(settings("synthetic.temperature", "2.0").temperature()).isEqualTo(2);
        assertThat(settings(Map.of(), Map.of()).temperature()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "2.1", "warm", "NaN", "0,7"})
    void refusesWhatIsNoTemperature(String text) {
        assertThatThrownBy(() -> settings("synthetic.temperature", text).temperature())
                .hasMessageStartingWith(
                        "synthetic.temperature must be a number between 0 and 2 but was [" + text + "]\n");
    }

    @Test
    void aSwitchIsTrueOrFalse() {
        assertThat(settings("synthetic.force", "TRUE").flag(Setting.FORCE)).isTrue();
        assertThat(settings("synthetic.force", "false").flag(Setting.FORCE)).isFalse();
        assertThat(settings(Map.of(), Map.of()).flag(Setting.FORCE)).isFalse();
        assertThatThrownBy(() -> settings("synthetic.force", "Yes").flag(Setting.FORCE))
                .hasMessageStartingWith("synthetic.force must be true or false but was [Yes]\n");
    }

    @Test
    void secretsAreKnownByTheirNames() throws IOException {
        Files.writeString(root.resolve(".env"), "OTHER_API_KEY=\"key-of-the-file\"\nPLAIN=nothing-secret\n");

        var settings = settings(
                Map.of(),
                Map.of(
                        "OPENAI_API_KEY", " sk-of-the-environment ",
                        "github_token", "ghp_lower_case",
                        "DB_PASSWORD", "short",
                        "SYNTHETIC_MAX_TOKENS", "100000000",
                        "HOME", "/home/someone"));

        assertThat(settings.secrets())
                .containsExactlyInAnyOrder("sk-of-the-environment", "ghp_lower_case", "key-of-the-file");
    }

    @Test
    void theEnvironmentAloneTellsOfContinuousIntegration() throws IOException {
        Files.writeString(root.resolve(".env"), "CI=true\n");

        assertThat(settings(Map.of(), Map.of("A", "b")).environment()).containsOnlyKeys("A");
    }

    @Test
    void complainsAboutNamesThatBeginLikeASettingAndAreNone() {
        assertThat(Settings.unknownSettings(List.of("synthetic.mode", "junit.x", "synthetic")))
                .isEmpty();
        assertThat(Settings.unknownSettings(List.of("synthetic.mod", "synthetic.batchsize")))
                .hasValue("unknown setting [synthetic.batchsize, synthetic.mod] is ignored; the settings are"
                        + " [synthetic.base-url, synthetic.batch-file, synthetic.batch-size, synthetic.cache.dir, synthetic.concurrency,"
                        + " synthetic.deadline, synthetic.edited,"
                        + " synthetic.force, synthetic.generator, synthetic.max-calls, synthetic.max-tokens,"
                        + " synthetic.mode, synthetic.model, synthetic.only, synthetic.price.input, synthetic.price.output, synthetic.report.dir,"
                        + " synthetic.temperature, synthetic.timeout]");
    }

    private Optional<String> model(Map<String, String> parameters, Map<String, String> environment) {
        return settings(parameters, environment).value(Setting.MODEL);
    }

    private Settings settings(String key, String value) {
        return settings(Map.of(key, value), Map.of());
    }

    private Settings settings(Map<String, String> parameters, Map<String, String> environment) {
        return Settings.of(key -> Optional.ofNullable(parameters.get(key)), environment, root);
    }
}
