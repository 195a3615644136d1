package io.github.syntheticsource;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a run may do with fixtures: {@code synthetic.mode}.
 *
 * @since 0.1.0
 */
public enum FixtureMode {
    /** Replays what is recorded and records just what is missing. The default, except on continuous integration. */
    AUTO(true, true),
    /** Replays what is recorded, fails for what is not, and writes nothing. The default on continuous integration. */
    REPLAY(false, false),
    /** Records every set anew; the old one is replaced only once the new one is complete. */
    RERECORD(true, true),
    /** Takes what is recorded as the answer to the changed question, if every record still holds. */
    ACCEPT(false, true),
    /** Keeps the records of a set whose schema has changed, and makes only the components that they lack. */
    UPGRADE(false, true),
    /** Makes records and keeps none. */
    LIVE(true, false);

    private final boolean generatesRecords;
    private final boolean writes;

    FixtureMode(boolean generates, boolean writes) {
        this.generatesRecords = generates;
        this.writes = writes;
    }

    /**
     * Whether missing records are made.
     *
     * @return true if a generator may be asked for whole records
     */
    public boolean generatesRecords() {
        return generatesRecords;
    }

    /**
     * Whether anything is made, be it only components that records lack.
     *
     * @return true if a generator may be asked
     */
    public boolean usesGenerator() {
        return generatesRecords || this == UPGRADE;
    }

    /**
     * Whether anything is written to disk.
     *
     * @return true if fixtures may change
     */
    public boolean writes() {
        return writes;
    }

    /**
     * The name that a user writes.
     *
     * @return the name in lower case
     */
    public String settingValue() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Chooses the mode of a run. What is said wins over everything; else it is {@link #REPLAY} on continuous
     * integration and {@link #AUTO} elsewhere.
     *
     * @param said the value of {@code synthetic.mode}, if any
     * @param environment the environment variables
     * @return the mode
     * @throws FixtureException if there is no mode of that name
     */
    public static FixtureMode resolve(Optional<String> said, Map<String, String> environment) {
        return said.map(FixtureMode::named).orElseGet(() -> isContinuousIntegration(environment) ? REPLAY : AUTO);
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
