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
 * Generates the missing records of a test plan before its first test runs. Disabled tests request nothing. Errors are
 * reported by the tests themselves.
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
     * Generates the missing records of the plan's tests. Tests of other engines (also in a suite) and methods of a
     * parameterized class, which are not in the plan, get their records when they run.
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

    /** Adds the requests of a class or a test, and returns whether a test will run there. */
    private boolean add(TestIdentifier node) {
        var source = node.getSource().orElse(null);
        if (isDisabled(source)) {
            return false;
        }
        if (source instanceof MethodSource method) {
            collect(method.getJavaClass(), scanner -> scanner.addMethod(method.getJavaMethod()));
            return true;
        }
        // a class template has no tests in the plan, but some of them will run
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
