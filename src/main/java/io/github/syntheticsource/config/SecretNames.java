package io.github.syntheticsource.config;

import java.util.Locale;
import java.util.stream.Stream;

/** Tells by its name whether a variable holds a secret. */
final class SecretNames {

    private SecretNames() {}

    static boolean matches(String name) {
        var upper = name.toUpperCase(Locale.ROOT);
        return Stream.of("KEY", "TOKEN", "SECRET", "PASSWORD", "PASSWD", "CREDENTIAL")
                .anyMatch(upper::contains);
    }
}
