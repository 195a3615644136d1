package io.github.syntheticsource.internal.junit;

import io.github.syntheticsource.internal.run.ProjectRun;
import io.github.syntheticsource.internal.run.SetRequestBuilder;
import io.github.syntheticsource.internal.run.TestRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Disabled;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Generates what the tests of a plan request by annotation, before the first of them runs. Tests that are disabled by
 * annotation request nothing; what is wrong with a test is left for it to report.
 */
public final class TestPlanPrewarmer {

    private static final String ENGINE = "junit-jupiter";

    private final TestPlan plan;
    private final TestRun run;
    private final Map<ProjectRun, List<SetRequestBuilder>> requests = new LinkedHashMap<>();

    private TestPlanPrewarmer(TestPlan plan, TestRun run) {
        this.plan = plan;
        this.run = run;
    }

    /**
     * Generates what the plan's tests miss. Another engine's tests, those of a suite too, and the methods of a parameterized
     * class, which the plan does not show, have theirs generated as they request it.
     */
    public static void prewarm(TestPlan plan, TestRun run) {
        var prewarmer = new TestPlanPrewarmer(plan, run);
        plan.getRoots().stream()
                .filter(root -> root.getUniqueIdObject()
                        .getEngineId()
                        .filter(ENGINE::equals)
                        .isPresent())
                .forEach(prewarmer::addBelow);
        prewarmer.requests.forEach(ProjectRun::prewarm);
    }

    /** Adds what a class or a test requests; returns whether a test will run there. */
    private boolean add(TestIdentifier node) {
        var source = node.getSource().orElse(null);
        if (isDisabled(source)) {
            return false;
        }
        if (source instanceof MethodSource method) {
            collect(method.getJavaClass(), scanner -> scanner.addMethod(method.getJavaMethod()));
            return true;
        }
        // a class template shows no tests in the plan: which of them were chosen nobody knows, but there are some
        var runs = addBelow(node) || plan.getChildren(node).isEmpty();
        if (runs && source instanceof ClassSource type) {
            collect(type.getJavaClass(), AnnotationScanner::addClass);
        }
        return runs;
    }

    private boolean addBelow(TestIdentifier node) {
        var runs = false;
        for (var child : plan.getChildren(node)) {
            runs |= add(child);
        }
        return runs;
    }

    private void collect(Class<?> testClass, Consumer<AnnotationScanner> action) {
        action.accept(new AnnotationScanner(
                testClass,
                records -> requests.computeIfAbsent(run.projectOf(testClass), project -> new ArrayList<>())
                        .add(records)));
    }

    private static boolean isDisabled(@Nullable TestSource source) {
        if (source instanceof MethodSource method) {
            return AnnotationSupport.isAnnotated(method.getJavaMethod(), Disabled.class);
        }
        return source instanceof ClassSource type && AnnotationSupport.isAnnotated(type.getJavaClass(), Disabled.class);
    }
}
