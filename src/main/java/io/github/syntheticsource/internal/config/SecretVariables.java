package io.github.syntheticsource.internal.config;

import java.util.Locale;
import java.util.stream.Stream;

/** Recognizes variables with secrets by their names. */
final class SecretVariables {

    private SecretVariables() {}

    static boolean matches(String name) {
        var upper = name.toUpperCase(Locale.ROOT);
        return !isSetting(upper)
                && Stream.of("KEY", "TOKEN", "SECRET", "PASSWORD", "PASSWD", "CREDENTIAL")
                        .anyMatch(upper::contains);
    }

    /** Settings are never secret: {@code SYNTHETIC_MAX_TOKENS} is a number. */
    private static boolean isSetting(String name) {
        for (var setting : Setting.values()) {
            if (setting.environmentNames().contains(name)) {
                return true;
            }
        }
        return false;
    }
}
