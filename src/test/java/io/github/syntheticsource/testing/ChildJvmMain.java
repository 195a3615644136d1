package io.github.syntheticsource.testing;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Arrays;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs test classes in a JVM of their own and prints one line for each test and each failure. */
public final class ChildJvmMain {

    private ChildJvmMain() {}

    /** Runs the classes of these names. */
    public static void main(String[] classNames) {
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(
                        Arrays.stream(classNames).map(name -> selectClass(name)).toList())
                .build();
        try (var session = LauncherFactory.openSession()) {
            session.getLauncher().execute(request, new Printer());
        }
        System.exit(0);
    }

    private static final class Printer implements TestExecutionListener {

        @Override
        public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
            if (identifier.isTest() && result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
                System.out.println("PASSED " + identifier.getDisplayName());
            }
            result.getThrowable()
                    .ifPresent(failure -> System.out.println("FAILED " + identifier.getDisplayName() + ": " + failure));
        }
    }
}
