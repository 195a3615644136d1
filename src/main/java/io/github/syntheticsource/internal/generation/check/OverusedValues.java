package io.github.syntheticsource.internal.generation.check;

import java.util.Locale;
import java.util.Set;

/** The values that language models invent most often. They are rejected for unique components. */
final class OverusedValues {

    private static final Set<String> VALUES = Set.of(
            "john doe",
            "jane doe",
            "john smith",
            "jane smith",
            "bob smith",
            "alice smith",
            "alice johnson",
            "bob johnson",
            "michael johnson",
            "emily johnson",
            "sarah johnson",
            "robert johnson",
            "emily stone",
            "emily chen",
            "sarah chen",
            "michael chen",
            "maria garcia",
            "elena vasquez",
            "elara voss",
            "max mustermann",
            "erika mustermann",
            "juan pérez",
            "jean dupont",
            "test@example.com",
            "user@example.com",
            "john@example.com",
            "jane@example.com",
            "john.doe@example.com",
            "jane.doe@example.com",
            "jane.smith@example.com",
            "john.smith@example.com",
            "123-45-6789",
            "555-1234",
            "555-123-4567",
            "(555) 123-4567",
            "123 main st",
            "123 main street",
            "4111111111111111");

    private OverusedValues() {}

    static boolean hold(Object value) {
        return value instanceof String text && VALUES.contains(text.strip().toLowerCase(Locale.ROOT));
    }
}
