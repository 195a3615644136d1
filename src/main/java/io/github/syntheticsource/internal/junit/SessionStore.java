package io.github.syntheticsource.internal.junit;

import io.github.syntheticsource.internal.run.ProjectRun;
import io.github.syntheticsource.internal.run.TestRun;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.platform.launcher.LauncherSession;

/** Stores the run of a launcher session. JUnit closes it after the last test plan. */
public final class SessionStore {

    private static final String NAME = "io.github.syntheticsource";
    private static final Namespace NAMESPACE = Namespace.create(NAME);

    private SessionStore() {}

    /** Returns the project of the context's test class, in the run of its session. */
    @SuppressWarnings("deprecation")
    public // computeIfAbsent is new in JUnit 6; 5.13 is the minimum
    static ProjectRun project(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .getOrComputeIfAbsent(
                        TestRun.class,
                        // keeping the context would keep its whole test plan in memory
                        type -> TestRun.start(TestRun.settingsOf(context::getConfigurationParameter))
                                .enter(),
                        TestRun.class)
                .projectOf(context.getRequiredTestClass());
    }

    /**
     * Returns the run of a session, which becomes the current run.
     *
     * @param parameters the configuration parameters, read on demand
     */
    @SuppressWarnings("deprecation")
    public static TestRun run(LauncherSession session, Function<String, Optional<String>> parameters) {
        return session.getStore()
                .getOrComputeIfAbsent(
                        org.junit.platform.engine.support.store.Namespace.create(NAME),
                        TestRun.class,
                        type -> TestRun.start(parameters).enter(),
                        TestRun.class);
    }

    /** Returns the records injected in this context, without those of its parents. */
    @SuppressWarnings("deprecation")
    static InjectedRecords injected(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(context.getUniqueId(), id -> new InjectedRecords(), InjectedRecords.class);
    }
}
