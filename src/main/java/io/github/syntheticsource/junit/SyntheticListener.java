package io.github.syntheticsource.junit;

import io.github.syntheticsource.SyntheticRun;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.launcher.LauncherConstants;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * When a run begins, complains of settings that do not exist, and makes what its tests miss where it may record. JUnit
 * finds it by itself.
 */
public final class SyntheticListener implements LauncherSessionListener, TestExecutionListener {

    private @Nullable LauncherSession session;

    /** Called by JUnit. */
    public SyntheticListener() {}

    /** Called by JUnit. A session holds the one run of all its plans. */
    @Override
    public void launcherSessionOpened(LauncherSession opened) {
        session = opened;
        opened.getLauncher().registerTestExecutionListeners(this);
    }

    @Override
    public void testPlanExecutionStarted(TestPlan testPlan) {
        var parameters = testPlan.getConfigurationParameters();
        var names = parameters.keySet();
        if (names.stream().anyMatch(name -> name.startsWith("synthetic."))) {
            SyntheticRun.complaintAbout(names).ifPresent(words -> System.out.println("[synthetic] " + words));
        }
        if (session != null && SyntheticRun.mayRecord(parameters::get) && executes(parameters)) {
            PlannedSets.make(testPlan, session);
        }
    }

    private static boolean executes(ConfigurationParameters parameters) {
        return JUnitVersion.isSupported()
                && !parameters
                        .getBoolean(LauncherConstants.DRY_RUN_PROPERTY_NAME)
                        .orElse(false);
    }
}
