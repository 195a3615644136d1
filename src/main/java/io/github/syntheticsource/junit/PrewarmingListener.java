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
 * Starts the run of a launcher session, so that it is also the current one for code without annotations. When a test plan
 * begins, it reports unknown settings and generates the missing records of its tests if recording is allowed. JUnit registers
 * it automatically.
 */
public final class PrewarmingListener implements LauncherSessionListener, TestExecutionListener {

    private @Nullable TestRun run;
    private volatile @Nullable ConfigurationParameters parameters;

    /** Called by JUnit. */
    public PrewarmingListener() {}

    /** Called by JUnit. All test plans of a session share one run. */
    @Override
    public void launcherSessionOpened(LauncherSession opened) {
        if (JUnitCompatibility.isSupported()) {
            run = SessionStore.run(opened, this::parameter);
        }
        opened.getLauncher().registerTestExecutionListeners(this);
    }

    @Override
    public void testPlanExecutionStarted(TestPlan testPlan) {
        var planParameters = testPlan.getConfigurationParameters();
        parameters = planParameters;
        var names = planParameters.keySet();
        if (run != null) {
            if (names.stream().anyMatch(name -> name.startsWith("synthetic."))) {
                TestRun.unknownSettings(names).ifPresent(run.sink());
            }
            if (TestRun.mayRecord(planParameters::get) && executes(planParameters)) {
                TestPlanPrewarmer.prewarm(testPlan, run);
            }
        }
    }

    /** Returns a parameter of the last started plan; before the first plan, one that applies to all plans. */
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
