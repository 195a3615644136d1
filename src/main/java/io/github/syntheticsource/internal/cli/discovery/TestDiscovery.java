package io.github.syntheticsource.internal.cli.discovery;

import io.github.syntheticsource.SyntheticException;
import io.github.syntheticsource.internal.fixture.file.SetName;
import io.github.syntheticsource.internal.junit.TestDiscoveryScanner;
import io.github.syntheticsource.internal.run.RequestedSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Discovers the sets requested by tests on the class path, if JUnit's launcher is there. */
public final class TestDiscovery {

    private final @Nullable String unavailable;
    private final Map<String, List<RequestedSet>> requests = new HashMap<>();
    private final List<String> problems = new ArrayList<>();
    private int testClasses;

    private TestDiscovery(@Nullable String unavailable) {
        this.unavailable = unavailable;
    }

    /** Discovers the tests in the folders of the class path. */
    public static TestDiscovery of(ClassPath classPath) {
        var obstacle = obstacle(classPath);
        if (obstacle != null) {
            return new TestDiscovery(obstacle);
        }
        var testDiscovery = new TestDiscovery(null);
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(classPath.loader());
        try {
            testDiscovery.read(TestDiscoveryScanner.below(new LinkedHashSet<>(classPath.folders())));
            return testDiscovery;
        } catch (SyntheticException e) {
            return new TestDiscovery(e.getMessage());
        } catch (LinkageError e) {
            return new TestDiscovery(
                    "the JUnit on the class path is not 5.13 or newer, or its parts are of different versions (" + e
                            + ")\n -> import junit-bom 5.13.4 or newer");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static @Nullable String obstacle(ClassPath classPath) {
        if (classPath.folders().isEmpty()) {
            return "there is no folder of classes on the class path\n -> add the folder of the test classes, such as target/test-classes";
        }
        if (!classPath.has("org.junit.platform.launcher.Launcher")) {
            return absent("JUnit's launcher", "org.junit.platform:junit-platform-launcher");
        }
        return classPath.has("org.junit.jupiter.engine.JupiterTestEngine")
                ? null
                : absent("JUnit's engine", "org.junit.jupiter:junit-jupiter");
    }

    private static String absent(String what, String coordinates) {
        return what + " is not on the class path\n -> add " + coordinates
                + " to the test dependencies, in the version of junit-bom";
    }

    private void read(TestDiscoveryScanner sets) {
        testClasses = sets.testClasses();
        problems.addAll(sets.problems());
        for (var one : sets.requested()) {
            requests.computeIfAbsent(one.name().place(), place -> new ArrayList<>())
                    .add(one);
        }
    }

    /** Why the tests could not be discovered, or empty. */
    public Optional<String> unavailable() {
        return Optional.ofNullable(unavailable);
    }

    /** The requests for a set by annotations. */
    public List<RequestedSet> requests(SetName name) {
        return requests.getOrDefault(name.place(), List.of());
    }

    public int testClasses() {
        return testClasses;
    }

    /** Why the discovery may be incomplete. */
    public List<String> problems() {
        return problems;
    }
}
