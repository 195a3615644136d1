package io.github.syntheticsource.junit;

import io.github.syntheticsource.RecordQuery;
import io.github.syntheticsource.SyntheticData;
import io.github.syntheticsource.SyntheticRun;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Disabled;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * What the tests of a plan ask for by annotation. Tests that are disabled by annotation ask for nothing; what is wrong with
 * a test is left for it to say.
 */
final class PlannedSets {

    private static final String ENGINE = "junit-jupiter";

    private final TestPlan plan;
    private final Supplier<SyntheticRun> run;
    private final List<RecordQuery<?>> queries = new ArrayList<>();

    private PlannedSets(TestPlan plan, Supplier<SyntheticRun> run) {
        this.plan = plan;
        this.run = run;
    }

    /**
     * Makes what the plan's tests miss. Another engine's tests, those of a suite too, and the methods of a parameterized
     * class, which the plan does not show, have theirs made as they ask.
     */
    static void make(TestPlan plan, LauncherSession session) {
        var sets = new PlannedSets(plan, () -> Session.run(session, plan.getConfigurationParameters()));
        plan.getRoots().stream()
                .filter(root -> root.getUniqueIdObject()
                        .getEngineId()
                        .filter(ENGINE::equals)
                        .isPresent())
                .forEach(sets::addBelow);
        if (!sets.queries.isEmpty()) {
            sets.run.get().prewarm(sets.queries);
        }
    }

    /** Adds what a class or a test asks for; says whether a test will run there. */
    private boolean add(TestIdentifier node) {
        var source = node.getSource().orElse(null);
        if (isDisabled(source)) {
            return false;
        }
        if (source instanceof MethodSource method) {
            collect(method.getJavaClass(), asked -> asked.addMethod(method.getJavaMethod()));
            return true;
        }
        // a class template shows no tests in the plan: which of them were chosen nobody knows, but there are some
        var runs = addBelow(node) || plan.getChildren(node).isEmpty();
        if (runs && source instanceof ClassSource type) {
            collect(type.getJavaClass(), AskedSets::addClass);
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

    private void collect(Class<?> testClass, Consumer<AskedSets> action) {
        action.accept(new AskedSets(testClass, this::data, queries::add));
    }

    private SyntheticData data(Class<?> testClass) {
        return run.get().dataFor(testClass);
    }

    private static boolean isDisabled(@Nullable TestSource source) {
        if (source instanceof MethodSource method) {
            return AnnotationSupport.isAnnotated(method.getJavaMethod(), Disabled.class);
        }
        return source instanceof ClassSource type && AnnotationSupport.isAnnotated(type.getJavaClass(), Disabled.class);
    }
}
