package io.github.syntheticsource.junit;

import io.github.syntheticsource.internal.junit.JUnitCompatibility;
import io.github.syntheticsource.internal.junit.SessionStore;
import io.github.syntheticsource.internal.junit.TestPlanPrewarmer;
import io.github.syntheticsource.internal.run.TestRun;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.launcher.LauncherConstants;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/**
 * Starts the run of a launcher session, so that it is the current one for code without annotations too. When a test plan
 * begins, reports settings that do not exist, and generates what its tests miss where it may record. JUnit finds it by itself.
 */
public final class PrewarmingListener implements LauncherSessionListener, TestExecutionListener {

    private @Nullable TestRun run;
    private volatile @Nullable ConfigurationParameters parameters;

    /** Called by JUnit. */
    public PrewarmingListener() {}

    /** Called by JUnit. A session holds the one run of all its plans. */
    @Override
    public void launcherSessionOpened(LauncherSession opened) {
        if (JUnitCompatibility.isSupported()) {
            run = SessionStore.run(opened, this::parameter);
        }
        opened.getLauncher().registerTestExecutionListeners(this);
    }

    @Override
    public void testPlanExecutionStarted(TestPlan testPlan) {
        var own = testPlan.getConfigurationParameters();
        parameters = own;
        var names = own.keySet();
        if (run != null) {
            if (names.stream().anyMatch(name -> name.startsWith("synthetic."))) {
                TestRun.unknownSettings(names).ifPresent(run.sink());
            }
            if (TestRun.mayRecord(own::get) && executes(own)) {
                TestPlanPrewarmer.prewarm(testPlan, run);
            }
        }
    }

    /** A parameter of the last plan that was started; before the first one, those that every plan has. */
    private Optional<String> parameter(String key) {
        var known = parameters;
        return (known == null
                        ? LauncherDiscoveryRequestBuilder.request().build().getConfigurationParameters()
                        : known)
                .get(key);
    }

    private static boolean executes(ConfigurationParameters parameters) {
        return !parameters.getBoolean(LauncherConstants.DRY_RUN_PROPERTY_NAME).orElse(false);
    }
}
