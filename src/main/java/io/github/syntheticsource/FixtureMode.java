package io.github.syntheticsource;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Determines what a test run may do with fixtures: the setting {@code synthetic.mode}.
 *
 * @since 0.1.0
 */
public enum FixtureMode {
    /** Replays what is recorded and records only what is missing. The default, except on continuous integration. */
    AUTO(true, true),
    /** Replays what is recorded, fails if something is missing, and writes nothing. The default on continuous integration. */
    REPLAY(false, false),
    /** Records every set again; the old one is replaced only after the new one is complete. */
    RERECORD(true, true),
    /** Keeps the recorded data for the changed recipe, provided every record is still valid. */
    ACCEPT(false, true),
    /** Keeps the records of a set whose schema has changed, and generates only the missing components. */
    UPGRADE(false, true),
    /** Generates records and saves none. */
    LIVE(true, false);

    private final boolean generatesRecords;
    private final boolean writes;

    FixtureMode(boolean generates, boolean writes) {
        this.generatesRecords = generates;
        this.writes = writes;
    }

    /**
     * Returns whether missing records are generated.
     *
     * @return true if whole records may be generated
     */
    public boolean generatesRecords() {
        return generatesRecords;
    }

    /**
     * Returns whether anything is generated, even if only missing components.
     *
     * @return true if a generator may be called
     */
    public boolean usesGenerator() {
        return generatesRecords || this == UPGRADE;
    }

    /**
     * Returns whether anything is written to disk.
     *
     * @return true if fixtures may change
     */
    public boolean writes() {
        return writes;
    }

    /**
     * Returns the value of {@code synthetic.mode} for this mode.
     *
     * @return the name in lower case
     */
    public String settingValue() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the mode of a run: the configured one, or else {@link #REPLAY} on continuous integration and {@link #AUTO}
     * elsewhere.
     *
     * @param configured the value of {@code synthetic.mode}, if any
     * @param environment the environment variables
     * @return the mode
     * @throws FixtureException if there is no mode of that name
     */
    public static FixtureMode resolve(Optional<String> configured, Map<String, String> environment) {
        return configured.map(FixtureMode::named).orElseGet(() -> isContinuousIntegration(environment) ? REPLAY : AUTO);
    }

    private static FixtureMode named(String name) {
        return Arrays.stream(values())
                .filter(mode -> mode.settingValue().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new FixtureException("""
                        synthetic.mode must be one of %s but was [%s]
                         -> set it by -Dsynthetic.mode=… or the environment variable SYNTHETIC_MODE""".formatted(
                        Arrays.stream(values()).map(FixtureMode::settingValue).collect(Collectors.joining(", ")),
                        name)));
    }

    private static boolean isContinuousIntegration(Map<String, String> environment) {
        var ci = environment.getOrDefault("CI", "").strip().toLowerCase(Locale.ROOT);
        return !(ci.isEmpty() || ci.equals("0") || ci.equals("false"))
                || environment.containsKey("TF_BUILD")
                || environment.containsKey("JENKINS_URL")
                || environment.containsKey("TEAMCITY_VERSION");
    }
}
