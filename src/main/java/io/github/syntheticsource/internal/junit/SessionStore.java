package io.github.syntheticsource.internal.junit;

import io.github.syntheticsource.internal.run.ProjectRun;
import io.github.syntheticsource.internal.run.TestRun;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.platform.launcher.LauncherSession;

/** Keeps one run for the whole launcher session; JUnit closes it after the last test plan. */
public final class SessionStore {

    private static final String NAME = "io.github.syntheticsource";
    private static final Namespace NAMESPACE = Namespace.create(NAME);

    private SessionStore() {}

    /** The project that the context's test class belongs to, in the run of its session. */
    @SuppressWarnings("deprecation")
    public // computeIfAbsent came with JUnit 6, and 5.13 is the floor
    static ProjectRun project(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .getOrComputeIfAbsent(
                        TestRun.class,
                        // a context would keep its whole test plan
                        type -> TestRun.start(TestRun.settingsOf(context::getConfigurationParameter))
                                .enter(),
                        TestRun.class)
                .projectOf(context.getRequiredTestClass());
    }

    /**
     * The run of a session, which becomes the current one.
     *
     * @param parameters the configuration parameters, read as they are needed
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

    /** What was injected in this context, but not in those around it. */
    @SuppressWarnings("deprecation")
    static InjectedRecords injected(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(context.getUniqueId(), id -> new InjectedRecords(), InjectedRecords.class);
    }
}
