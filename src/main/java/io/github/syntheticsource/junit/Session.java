package io.github.syntheticsource.junit;

import io.github.syntheticsource.SyntheticData;
import io.github.syntheticsource.SyntheticRun;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/** Keeps one run for the whole launcher session; JUnit closes it after the last test plan. */
final class Session {

    private static final Namespace NAMESPACE = Namespace.create("io.github.syntheticsource");

    private Session() {}

    /** The data of the project that the context's test class belongs to. */
    @SuppressWarnings("deprecation") // computeIfAbsent came with JUnit 6, and 5.13 is the floor
    static SyntheticData data(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .getOrComputeIfAbsent(
                        SyntheticRun.class,
                        type -> SyntheticRun.start(context::getConfigurationParameter),
                        SyntheticRun.class)
                .dataFor(context.getRequiredTestClass());
    }

    /** What was handed out in this context, but not in those around it. */
    @SuppressWarnings("deprecation")
    static Handouts handouts(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(context.getUniqueId(), id -> new Handouts(), Handouts.class);
    }
}
