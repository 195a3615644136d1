package io.github.syntheticsource.junit;

import io.github.syntheticsource.SyntheticData;
import io.github.syntheticsource.SyntheticRun;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.launcher.LauncherSession;

/** Keeps one run for the whole launcher session; JUnit closes it after the last test plan. */
final class Session {

    private static final String NAME = "io.github.syntheticsource";
    private static final Namespace NAMESPACE = Namespace.create(NAME);

    private Session() {}

    /** The data of the project that the context's test class belongs to. */
    @SuppressWarnings("deprecation") // computeIfAbsent came with JUnit 6, and 5.13 is the floor
    static SyntheticData data(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .getOrComputeIfAbsent(
                        SyntheticRun.class,
                        type -> SyntheticRun.start(context::getConfigurationParameter),
                        SyntheticRun.class)
                .entered()
                .dataFor(context.getRequiredTestClass());
    }

    /** The same run as the tests of this session will ask, before any of them does. */
    @SuppressWarnings("deprecation")
    static SyntheticRun run(LauncherSession session, ConfigurationParameters parameters) {
        return session.getStore()
                .getOrComputeIfAbsent(
                        org.junit.platform.engine.support.store.Namespace.create(NAME),
                        SyntheticRun.class,
                        type -> SyntheticRun.start(parameters::get),
                        SyntheticRun.class);
    }

    /** What was handed out in this context, but not in those around it. */
    @SuppressWarnings("deprecation")
    static Handouts handouts(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(context.getUniqueId(), id -> new Handouts(), Handouts.class);
    }
}
