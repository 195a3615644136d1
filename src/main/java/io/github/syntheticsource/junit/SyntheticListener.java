package io.github.syntheticsource.junit;

import io.github.syntheticsource.SyntheticRun;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** Complains of settings that do not exist, once, when a run begins. JUnit finds it by itself. */
public final class SyntheticListener implements TestExecutionListener {

    /** Called by JUnit. */
    public SyntheticListener() {}

    @Override
    public void testPlanExecutionStarted(TestPlan testPlan) {
        var names = testPlan.getConfigurationParameters().keySet();
        if (names.stream().anyMatch(name -> name.startsWith("synthetic."))) {
            SyntheticRun.complaintAbout(names).ifPresent(words -> System.out.println("[synthetic] " + words));
        }
    }
}
