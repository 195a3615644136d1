package io.github.syntheticsource.internal.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every setting that a user can make. */
public enum Setting {
    /** What a run may do with fixtures. */
    MODE("synthetic.mode", null, null),
    /** The folder of fixtures, relative to the project's root. */
    CACHE_DIR("synthetic.cache.dir", null, "fixtures-cache"),
    /** Who makes records: {@code openai}, {@code builtin}, or a class name. */
    GENERATOR("synthetic.generator", null, null),
    /** The model asked for. */
    MODEL("synthetic.model", "OPENAI_MODEL", "gpt-4o-mini"),
    /** The endpoint, OpenAI's own unless said. */
    BASE_URL("synthetic.base-url", "OPENAI_BASE_URL", null),
    /** The temperature, the model's own unless said. */
    TEMPERATURE("synthetic.temperature", null, null),
    /** Records asked for in one call. */
    BATCH_SIZE("synthetic.batch-size", null, "10"),
    /** Whether calls are written to a batch file, {@code export}, or read from its answers, {@code import}. */
    BATCH_FILE("synthetic.batch-file", null, null),
    /** Calls under way at a time. */
    CONCURRENCY("synthetic.concurrency", null, "4"),
    /** One deadline for a call, from its start to the last byte of the answer. */
    TIMEOUT("synthetic.timeout", null, "60s"),
    /** One deadline for making all records that a set misses. */
    DEADLINE("synthetic.deadline", null, "30m"),
    /** The most calls a run may make. */
    MAX_CALLS("synthetic.max-calls", null, null),
    /** The most tokens, sent and answered, a run may spend. */
    MAX_TOKENS("synthetic.max-tokens", null, null),
    /** What a million tokens cost that are sent. */
    PRICE_INPUT("synthetic.price.input", null, null),
    /** What a million tokens cost that are answered. */
    PRICE_OUTPUT("synthetic.price.output", null, null),
    /** The id or the index, from 1, of the one record to run. */
    ONLY("synthetic.only", null, null),
    /** Whether {@code rerecord} may replace a set that was edited or damaged. */
    FORCE("synthetic.force", null, "false"),
    /** What a set edited by hand leads to: {@code warn} or {@code fail}. */
    EDITED("synthetic.edited", null, "warn"),
    /** Where the summary of a run is written. */
    REPORT_DIR("synthetic.report.dir", null, null);

    private final String key;
    private final @Nullable String otherEnvironmentName;
    private final @Nullable String defaultValue;

    Setting(String key, @Nullable String otherEnvironmentName, @Nullable String defaultValue) {
        this.key = key;
        this.otherEnvironmentName = otherEnvironmentName;
        this.defaultValue = defaultValue;
    }

    /** The name as a configuration parameter, such as {@code synthetic.mode}. */
    public String key() {
        return key;
    }

    /** The value where nobody says anything, or empty. */
    public Optional<String> defaultValue() {
        return Optional.ofNullable(defaultValue);
    }

    /** The names as an environment variable, strongest first. */
    List<String> environmentNames() {
        var own = key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        return otherEnvironmentName == null ? List.of(own) : List.of(own, otherEnvironmentName);
    }
}
