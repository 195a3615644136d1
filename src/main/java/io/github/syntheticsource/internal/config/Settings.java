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
 * The settings of a run, read where they are asked for: a configuration parameter of JUnit (or a system property), then
 * the environment, then the {@code .env} file of the project, then the default.
 */
public final class Settings {

    /** The variable that holds the key of a model. It is never read from anywhere but the environment and .env. */
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
     * The settings of a project.
     *
     * @param parameters JUnit's configuration parameters, or system properties
     * @param environment the environment variables
     * @param root the project's root, where a {@code .env} file may lie
     */
    public static Settings of(
            Function<String, Optional<String>> parameters, Map<String, String> environment, Path root) {
        return new Settings(parameters, environment, DotEnvFile.read(root));
    }

    /** The settings that are said by parameters or in the environment, for whom a look at {@code .env} is too dear. */
    public static Settings withoutFile(Function<String, Optional<String>> parameters, Map<String, String> environment) {
        return new Settings(parameters, environment, Map.of());
    }

    /** The value of a setting, its default included; blank counts as not said. */
    public Optional<String> value(Setting setting) {
        return explicit(setting).or(setting::defaultValue);
    }

    /** The value of a setting where somebody said it. */
    public Optional<String> explicit(Setting setting) {
        var parameter = parameters.apply(setting.key()).map(String::strip).filter(text -> !text.isEmpty());
        if (parameter.isPresent()) {
            return parameter;
        }
        for (var variables : List.of(environment, dotEnv)) {
            for (var name : setting.environmentNames()) {
                var said = explicit(variables, name);
                if (said.isPresent()) {
                    return said;
                }
            }
        }
        return Optional.empty();
    }

    /** An environment variable, or a line of the {@code .env} file. */
    public Optional<String> variable(String name) {
        return explicit(environment, name).or(() -> explicit(dotEnv, name));
    }

    private static Optional<String> explicit(Map<String, String> variables, String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The environment variables alone, by which continuous integration is recognised. */
    public Map<String, String> environment() {
        return environment;
    }

    /** The values that must never be written down: of every variable whose name speaks of a secret. */
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
     * A whole number of at least 1.
     *
     * @throws SettingsException if it is something else
     */
    public Optional<Integer> positive(Setting setting) {
        return value(setting).map(text -> {
            try {
                var number = Integer.parseInt(text);
                if (number >= 1) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // said below
            }
            throw wrong(setting, text, "a whole number of at least 1");
        });
    }

    /**
     * A temperature between 0 and 2.
     *
     * @throws SettingsException if it is something else
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
                        // said below
                    }
                    throw wrong(Setting.TEMPERATURE, text, "a number between 0 and 2");
                })
                .orElse(null);
    }

    /**
     * A price, if one is said.
     *
     * @throws SettingsException if it is no number of at least 0
     */
    public Optional<BigDecimal> price(Setting setting) {
        return value(setting).map(text -> {
            try {
                var price = new BigDecimal(text);
                if (price.signum() >= 0) {
                    return price;
                }
            } catch (NumberFormatException e) {
                // said below
            }
            throw wrong(setting, text, "a price for a million tokens, such as 0.15");
        });
    }

    /**
     * Whether a switch is on.
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
     * A stretch of time such as {@code 60s}, {@code 500ms}, {@code 2m} or {@code PT1M}.
     *
     * @throws SettingsException if it is something else
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
            // said below
        }
        throw wrong(setting, text, "a time such as 60s, 500ms or 2m");
    }

    /** Complains of the value of a setting. */
    public static SettingsException wrong(Setting setting, String value, String wanted) {
        return new SettingsException("""
                %s must be %s but was [%s]
                 -> set it as a system property or configuration parameter %s, or as the environment variable %s""".formatted(
                        setting.key(),
                        wanted,
                        value,
                        setting.key(),
                        setting.environmentNames().get(0)));
    }

    /** One sentence for the names among these that begin like a setting and are none, or empty. */
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
                : Optional.of("unknown setting " + unknown + " is ignored; there are " + known);
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
