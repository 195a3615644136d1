package io.github.syntheticsource.internal.run;

import io.github.syntheticsource.internal.config.Setting;
import io.github.syntheticsource.internal.config.Settings;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a run does with batch files: {@code synthetic.batch-file}. */
enum BatchFileMode {
    /** The calls that are missing are written down. */
    EXPORT,
    /** The answers are taken into the sets. */
    IMPORT;

    /** The name that a user writes. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What the settings say.
     *
     * @throws io.github.syntheticsource.SyntheticException if they say something else
     */
    static Optional<BatchFileMode> of(Settings settings) {
        return settings.explicit(Setting.BATCH_FILE)
                .map(said -> Arrays.stream(values())
                        .filter(use -> use.key().equals(said.toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> Settings.wrong(Setting.BATCH_FILE, said, "export or import")));
    }
}
