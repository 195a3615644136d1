package io.github.syntheticsource.internal.junit;

import io.github.syntheticsource.internal.run.DocumentRequestBuilder;
import io.github.syntheticsource.internal.run.RequestedSet;
import io.github.syntheticsource.internal.run.SetRequestBuilder;
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
 * Collects the requests of all annotations in some folders of test classes. Tests are discovered but not executed, so that
 * filters, shards, {@code @Disabled} and platform conditions hide none.
 *
 * @since 0.1.0
 */
public final class TestDiscoveryScanner {

    private static final String ENGINE = "junit-jupiter";

    private final List<RequestedSet> requested = new ArrayList<>();
    private final Set<String> problems = new LinkedHashSet<>();
    private final Set<Class<?>> testClasses = new LinkedHashSet<>();

    private TestDiscoveryScanner() {}

    /**
     * Discovers the tests.
     *
     * @param roots class folders on the context class path
     * @return the scanner with its results
     */
    public static TestDiscoveryScanner below(Set<Path> roots) {
        var sets = new TestDiscoveryScanner();
        try (var session = LauncherFactory.openSession(withoutExtensions())) {
            sets.read(session.getLauncher().discover(sets.request(roots)));
        } catch (JUnitException e) {
            sets.problems.add("JUnit could not discover the tests: " + e.getMessage());
        }
        return sets;
    }

    /**
     * Returns the requested sets.
     *
     * @return one set per request, in the order of the tests
     */
    public List<RequestedSet> requested() {
        return List.copyOf(requested);
    }

    /**
     * Returns the number of test classes.
     *
     * @return the number of classes, nested ones included
     */
    public int testClasses() {
        return testClasses.size();
    }

    /**
     * Returns the problems because of which requests may be missing.
     *
     * @return a sentence per class or annotation that could not be read
     */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** Disables all registered listeners and filters. */
    private static LauncherConfig withoutExtensions() {
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
                .listeners(new DiscoveryProblems())
                .build();
    }

    private void read(TestPlan plan) {
        plan.getRoots().forEach(root -> addBelow(root, plan));
    }

    private void addBelow(TestIdentifier node, TestPlan plan) {
        plan.getChildren(node).forEach(child -> add(child, plan));
    }

    private void add(TestIdentifier node, TestPlan plan) {
        var source = node.getSource().orElse(null);
        try {
            if (source instanceof MethodSource method) {
                scanner(method.getJavaClass()).addMethod(method.getJavaMethod());
            } else if (source instanceof ClassSource type) {
                addClass(type.getJavaClass(), plan.getChildren(node).isEmpty());
            }
        } catch (JUnitException | LinkageError e) {
            problems.add(node.getDisplayName() + " cannot be read: " + e);
        }
        addBelow(node, plan);
    }

    /** A class template has no tests in the plan, so all of its methods are scanned. */
    private void addClass(Class<?> testClass, boolean isTemplate) {
        testClasses.add(testClass);
        scanner(testClass).addClass();
        if (isTemplate) {
            ReflectionSupport.findMethods(testClass, method -> true, HierarchyTraversalMode.TOP_DOWN)
                    .forEach(scanner(testClass)::addMethod);
            ReflectionSupport.findNestedClasses(testClass, inner -> AnnotationSupport.isAnnotated(inner, Nested.class))
                    .forEach(inner -> addClass(inner, true));
        }
    }

    private AnnotationScanner scanner(Class<?> testClass) {
        Consumer<Throwable> errors = error ->
                problems.add(testClass.getName() + " has an annotation that cannot be read: " + error.getMessage());
        return new AnnotationScanner(testClass, new Collector(), errors);
    }

    /** Collects the requested sets, including those of texts. */
    private final class Collector implements AnnotationScanner.Listener {

        @Override
        public void requested(SetRequestBuilder records) {
            requested.add(RequestedSet.of(records));
        }

        @Override
        public void requested(DocumentRequestBuilder<?> documents) {
            requested.add(RequestedSet.of(documents));
        }
    }

    /** Collects the problems that JUnit reports during discovery. */
    private final class DiscoveryProblems implements LauncherDiscoveryListener {

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
