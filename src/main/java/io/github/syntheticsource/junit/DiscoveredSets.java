package io.github.syntheticsource.junit;

import io.github.syntheticsource.AskedSet;
import io.github.syntheticsource.DocumentQuery;
import io.github.syntheticsource.RecordQuery;
import io.github.syntheticsource.SyntheticRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.DiscoveryIssue;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.SelectorResolutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.EngineDiscoveryResult;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryListener;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Internal. What all tests below some folders of classes ask for by annotation. They are discovered, never executed, so that
 * no filter, no shard, no {@code @Disabled} and no condition of a platform hides one.
 *
 * @since 0.1.0
 */
public final class DiscoveredSets {

    private static final String ENGINE = "junit-jupiter";

    private final List<AskedSet> asked = new ArrayList<>();
    private final Set<String> problems = new LinkedHashSet<>();
    private final Set<Class<?>> testClasses = new LinkedHashSet<>();

    private DiscoveredSets() {}

    /**
     * Discovers the tests.
     *
     * @param roots folders of classes, which the context class loader knows
     * @return what they ask for
     */
    public static DiscoveredSets below(Set<Path> roots) {
        var sets = new DiscoveredSets();
        try (var session = LauncherFactory.openSession(aloof())) {
            sets.read(session.getLauncher().discover(sets.request(roots)));
        } catch (JUnitException e) {
            sets.problems.add("JUnit could not discover the tests: " + e.getMessage());
        }
        return sets;
    }

    /**
     * What is asked for.
     *
     * @return one for each place that asks, in the order of the tests
     */
    public List<AskedSet> asked() {
        return List.copyOf(asked);
    }

    /**
     * How many classes with tests there are.
     *
     * @return the number of classes, nested ones included
     */
    public int testClasses() {
        return testClasses.size();
    }

    /**
     * Why what is asked for may be more than what was found.
     *
     * @return a sentence for each class or annotation that could not be read
     */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** Nothing that hooks into a run of tests has a say here. */
    private static LauncherConfig aloof() {
        return LauncherConfig.builder()
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .build();
    }

    private LauncherDiscoveryRequest request(Set<Path> roots) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClasspathRoots(roots))
                .filters(EngineFilter.includeEngines(ENGINE))
                .listeners(new Complaints())
                .build();
    }

    @SuppressWarnings("resource") // nothing is asked of the run, so there is nothing to close
    private void read(TestPlan plan) {
        var run = SyntheticRun.start(plan.getConfigurationParameters()::get);
        plan.getRoots().forEach(root -> addBelow(root, plan, run));
    }

    private void addBelow(TestIdentifier node, TestPlan plan, SyntheticRun run) {
        plan.getChildren(node).forEach(child -> add(child, plan, run));
    }

    private void add(TestIdentifier node, TestPlan plan, SyntheticRun run) {
        var source = node.getSource().orElse(null);
        try {
            if (source instanceof MethodSource method) {
                asking(method.getJavaClass(), run).addMethod(method.getJavaMethod());
            } else if (source instanceof ClassSource type) {
                addClass(type.getJavaClass(), plan.getChildren(node).isEmpty(), run);
            }
        } catch (JUnitException | LinkageError e) {
            problems.add(node.getDisplayName() + " cannot be read: " + e);
        }
        addBelow(node, plan, run);
    }

    /** A class template shows no tests in the plan, so all that it may have are looked at. */
    private void addClass(Class<?> testClass, boolean isTemplate, SyntheticRun run) {
        testClasses.add(testClass);
        asking(testClass, run).addClass();
        if (isTemplate) {
            ReflectionSupport.findMethods(testClass, method -> true, HierarchyTraversalMode.TOP_DOWN)
                    .forEach(asking(testClass, run)::addMethod);
            ReflectionSupport.findNestedClasses(testClass, inner -> AnnotationSupport.isAnnotated(inner, Nested.class))
                    .forEach(inner -> addClass(inner, true, run));
        }
    }

    private AskedSets asking(Class<?> testClass, SyntheticRun run) {
        Consumer<Throwable> complaint = wrong ->
                problems.add(testClass.getName() + " asks in a way that cannot be read: " + wrong.getMessage());
        return new AskedSets(testClass, run::dataFor, new Asked(), complaint);
    }

    /** Takes down each set, that of texts too. */
    private final class Asked implements AskedSets.Taker {

        @Override
        public void take(RecordQuery<?> query) {
            asked.add(AskedSet.of(query));
        }

        @Override
        public void take(DocumentQuery<?> query) {
            asked.add(AskedSet.of(query));
        }
    }

    /** Takes down what JUnit says of classes that it cannot read. */
    private final class Complaints implements LauncherDiscoveryListener {

        @Override
        public void selectorProcessed(UniqueId engineId, DiscoverySelector selector, SelectorResolutionResult result) {
            result.getThrowable().ifPresent(cause -> problems.add(selector + " cannot be read: " + cause));
        }

        @Override
        public void engineDiscoveryFinished(UniqueId engineId, EngineDiscoveryResult result) {
            result.getThrowable().ifPresent(cause -> problems.add("the tests cannot be discovered: " + cause));
        }

        @Override
        public void issueEncountered(UniqueId engineId, DiscoveryIssue issue) {
            if (issue.severity() == DiscoveryIssue.Severity.ERROR) {
                problems.add(issue.message());
            }
        }
    }
}
