package io.github.syntheticsource.internal.config;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a run. A value is read from a configuration parameter of JUnit (or a system property), then the
 * environment, then the {@code .env} file of the project, then the default.
 */
public final class Settings {

    /** The variable with the API key. It is read only from the environment and {@code .env}. */
    public static final String API_KEY = "OPENAI_API_KEY";

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h)");

    private final Function<String, Optional<String>> parameters;
    private final Map<String, String> environment;
    private final Map<String, String> dotEnv;

    private Settings(
            Function<String, Optional<String>> parameters,
            Map<String, String> environment,
            Map<String, String> dotEnv) {
        this.parameters = parameters;
        this.environment = environment;
        this.dotEnv = dotEnv;
    }

    /**
     * Returns the settings of a project.
     *
     * @param parameters JUnit's configuration parameters, or system properties
     * @param environment the environment variables
     * @param root the project's root, which may have a {@code .env} file
     */
    public static Settings of(
            Function<String, Optional<String>> parameters, Map<String, String> environment, Path root) {
        return new Settings(parameters, environment, DotEnvFile.read(root));
    }

    /** Returns settings without reading the {@code .env} file, which is slow. */
    public static Settings withoutFile(Function<String, Optional<String>> parameters, Map<String, String> environment) {
        return new Settings(parameters, environment, Map.of());
    }

    /** Returns the value of a setting, or its default. A blank value counts as not set. */
    public Optional<String> value(Setting setting) {
        return explicit(setting).or(setting::defaultValue);
    }

    /** Returns the value of a setting, if it is set. */
    public Optional<String> explicit(Setting setting) {
        var parameter = parameters.apply(setting.key()).map(String::strip).filter(text -> !text.isEmpty());
        if (parameter.isPresent()) {
            return parameter;
        }
        for (var variables : List.of(environment, dotEnv)) {
            for (var name : setting.environmentNames()) {
                var value = explicit(variables, name);
                if (value.isPresent()) {
                    return value;
                }
            }
        }
        return Optional.empty();
    }

    /** Returns a variable of the environment or the {@code .env} file. */
    public Optional<String> variable(String name) {
        return explicit(environment, name).or(() -> explicit(dotEnv, name));
    }

    private static Optional<String> explicit(Map<String, String> variables, String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Returns the environment variables without {@code .env}, to detect continuous integration. */
    public Map<String, String> environment() {
        return environment;
    }

    /** Returns the values that must never be written to a file: those of variables that are named like secrets. */
    public List<String> secrets() {
        return Stream.of(environment, dotEnv)
                .flatMap(variables -> variables.entrySet().stream())
                .filter(variable -> SecretVariables.matches(variable.getKey()))
                .map(variable -> variable.getValue().strip())
                .filter(value -> value.length() >= 8)
                .distinct()
                .toList();
    }

    /**
     * Returns a whole number of at least 1.
     *
     * @throws SettingsException if the value is anything else
     */
    public Optional<Integer> positive(Setting setting) {
        return value(setting).map(text -> {
            try {
                var number = Integer.parseInt(text);
                if (number >= 1) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // reported below
            }
            throw wrong(setting, text, "a whole number of at least 1");
        });
    }

    /**
     * Returns the temperature, or null if it is not set.
     *
     * @throws SettingsException if it is not between 0 and 2
     */
    public @Nullable Double temperature() {
        return value(Setting.TEMPERATURE)
                .map(text -> {
                    try {
                        var number = Double.parseDouble(text);
                        if (number >= 0 && number <= 2) {
                            return number;
                        }
                    } catch (NumberFormatException e) {
                        // reported below
                    }
                    throw wrong(Setting.TEMPERATURE, text, "a number between 0 and 2");
                })
                .orElse(null);
    }

    /**
     * Returns a price, if it is set.
     *
     * @throws SettingsException if it is not a number of at least 0
     */
    public Optional<BigDecimal> price(Setting setting) {
        return value(setting).map(text -> {
            try {
                var price = new BigDecimal(text);
                if (price.signum() >= 0) {
                    return price;
                }
            } catch (NumberFormatException e) {
                // reported below
            }
            throw wrong(setting, text, "a price per million tokens, such as 0.15");
        });
    }

    /**
     * Returns the value of a switch.
     *
     * @throws SettingsException if it is neither {@code true} nor {@code false}
     */
    public boolean flag(Setting setting) {
        var text = value(setting).orElse("false");
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            throw wrong(setting, text, "true or false");
        }
        return text.equalsIgnoreCase("true");
    }

    /**
     * Returns a duration such as {@code 60s}, {@code 500ms}, {@code 2m} or {@code PT1M}.
     *
     * @throws SettingsException if the value is anything else
     */
    public Duration duration(Setting setting) {
        var text = value(setting).orElseThrow();
        var matcher = DURATION.matcher(text);
        try {
            var duration =
                    matcher.matches() ? of(Long.parseLong(matcher.group(1)), matcher.group(2)) : Duration.parse(text);
            if (duration.compareTo(Duration.ZERO) > 0) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            // reported below
        }
        throw wrong(setting, text, "a time such as 60s, 500ms or 2m");
    }

    /** Returns the exception for an invalid value. */
    public static SettingsException wrong(Setting setting, String value, String expected) {
        return new SettingsException("""
                %s must be %s but was [%s]
                 -> set it as a system property or configuration parameter %s, or as the environment variable %s""".formatted(
                        setting.key(),
                        expected,
                        value,
                        setting.key(),
                        setting.environmentNames().get(0)));
    }

    /** Returns a warning about names that start with {@code synthetic.} but are not settings, if there are any. */
    public static Optional<String> unknownSettings(Iterable<String> names) {
        var known = Arrays.stream(Setting.values()).map(Setting::key).collect(Collectors.toCollection(TreeSet::new));
        var unknown = new TreeSet<String>();
        for (var name : names) {
            if (name.startsWith("synthetic.") && !known.contains(name)) {
                unknown.add(name);
            }
        }
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of("unknown setting " + unknown + " is ignored; the settings are " + known);
    }

    private static Duration of(long amount, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            default -> Duration.ofHours(amount);
        };
    }
}
