package io.github.syntheticsource.internal.junit;

import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Checks whether the JUnit version is supported. */
public final class JUnitCompatibility {

    private static final boolean SUPPORTED = hasStoreScope();

    private JUnitCompatibility() {}

    public static boolean isSupported() {
        return SUPPORTED;
    }

    public static void requireSupported() {
        if (!SUPPORTED) {
            throw new ExtensionConfigurationException("""
                    synthetic-source requires JUnit 5.13 or newer, but this is JUnit %s
                     -> set <junit-jupiter.version> (or the version of junit-bom) to 5.13.4 or newer""".formatted(version()));
        }
    }

    private static boolean hasStoreScope() {
        try {
            Class.forName(
                    "org.junit.jupiter.api.extension.ExtensionContext$StoreScope",
                    false,
                    ExtensionContext.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException older) {
            return false;
        }
    }

    private static String version() {
        var version = ExtensionContext.class.getPackage().getImplementationVersion();
        return version == null ? "older than 5.13" : version;
    }
}
