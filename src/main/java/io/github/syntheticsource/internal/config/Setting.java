package io.github.syntheticsource.internal.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The settings of the library. */
public enum Setting {
    /** What a run may do with fixtures. */
    MODE("synthetic.mode", null, null),
    /** The folder of fixtures, relative to the project's root. */
    CACHE_DIR("synthetic.cache.dir", null, "fixtures-cache"),
    /** The generator: {@code openai}, {@code builtin}, or a class name. */
    GENERATOR("synthetic.generator", null, null),
    /** The model's name at the endpoint. */
    MODEL("synthetic.model", "OPENAI_MODEL", "gpt-4o-mini"),
    /** The endpoint. Defaults to OpenAI's. */
    BASE_URL("synthetic.base-url", "OPENAI_BASE_URL", null),
    /** The temperature. Defaults to the model's. */
    TEMPERATURE("synthetic.temperature", null, null),
    /** The number of records per call. */
    BATCH_SIZE("synthetic.batch-size", null, "10"),
    /** {@code export} to write calls to a batch file, {@code import} to read its results. */
    BATCH_FILE("synthetic.batch-file", null, null),
    /** The maximum number of concurrent calls. */
    CONCURRENCY("synthetic.concurrency", null, "4"),
    /** The time limit of a call, from its start to the last byte of the response. */
    TIMEOUT("synthetic.timeout", null, "60s"),
    /** The time limit for generating all missing records of a set. */
    DEADLINE("synthetic.deadline", null, "30m"),
    /** The maximum number of calls in a run. */
    MAX_CALLS("synthetic.max-calls", null, null),
    /** The maximum number of tokens in a run, sent and received. */
    MAX_TOKENS("synthetic.max-tokens", null, null),
    /** The price of a million input tokens. */
    PRICE_INPUT("synthetic.price.input", null, null),
    /** The price of a million output tokens. */
    PRICE_OUTPUT("synthetic.price.output", null, null),
    /** The id, or the number from 1, of the only record to run. */
    ONLY("synthetic.only", null, null),
    /** Whether {@code rerecord} may replace a set that was edited or damaged. */
    FORCE("synthetic.force", null, "false"),
    /** What happens if a set was edited by hand: {@code warn} or {@code fail}. */
    EDITED("synthetic.edited", null, "warn"),
    /** The folder for the summary of a run. */
    REPORT_DIR("synthetic.report.dir", null, null);

    private final String key;
    private final @Nullable String otherEnvironmentName;
    private final @Nullable String defaultValue;

    Setting(String key, @Nullable String otherEnvironmentName, @Nullable String defaultValue) {
        this.key = key;
        this.otherEnvironmentName = otherEnvironmentName;
        this.defaultValue = defaultValue;
    }

    /** Returns the name of the configuration parameter, such as {@code synthetic.mode}. */
    public String key() {
        return key;
    }

    /** Returns the default value, if any. */
    public Optional<String> defaultValue() {
        return Optional.ofNullable(defaultValue);
    }

    /** Returns the names of the environment variables; the first that is set wins. */
    List<String> environmentNames() {
        var own = key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        return otherEnvironmentName == null ? List.of(own) : List.of(own, otherEnvironmentName);
    }
}
