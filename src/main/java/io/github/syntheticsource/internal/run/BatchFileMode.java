package io.github.syntheticsource.internal.run;

import io.github.syntheticsource.internal.config.Setting;
import io.github.syntheticsource.internal.config.Settings;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The use of batch files in a run: {@code synthetic.batch-file}. */
enum BatchFileMode {
    /** Missing calls are written to batch files. */
    EXPORT,
    /** Results are read into the sets. */
    IMPORT;

    /** Returns the value of the setting. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the configured mode, if any.
     *
     * @throws io.github.syntheticsource.SyntheticException if the value is neither
     */
    static Optional<BatchFileMode> of(Settings settings) {
        return settings.explicit(Setting.BATCH_FILE)
                .map(value -> Arrays.stream(values())
                        .filter(mode -> mode.key().equals(value.toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> Settings.wrong(Setting.BATCH_FILE, value, "export or import")));
    }
}
