package io.github.syntheticsource.testing;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.opentest4j.TestAbortedException;

/** One run of test classes in an engine of their own, with fixtures in a folder of their own. */
public final class EngineRun {

    private final Path cache;
    private final Map<String, String> parameters = new LinkedHashMap<>();

    private EngineRun(Path cache) {
        this.cache = cache;
        with("synthetic.mode", "auto");
        with("synthetic.generator", "builtin");
    }

    /** A run with fixtures under that folder, in mode auto, with the built-in generator. */
    public static EngineRun in(Path cache) {
        return new EngineRun(cache);
    }

    /** The same, with the records asked of that server. */
    public EngineRun asking(ChatServer server) {
        return with("synthetic.generator", "openai").with("synthetic.base-url", server.baseUrl());
    }

    /** The same run with a configuration parameter. */
    public EngineRun with(String key, String value) {
        parameters.put(key, value);
        return this;
    }

    /** Runs the classes; what they and the summary print is kept from the console. */
    public Outcome of(Class<?>... testClasses) {
        var builder = EngineTestKit.engine("junit-jupiter").configurationParameters(parameters());
        Arrays.stream(testClasses).forEach(type -> builder.selectors(selectClass(type)));
        return printing(builder::execute, Outcome::new);
    }

    /** Runs the classes as build tools do: by a launcher, with the listeners that it finds. */
    public Launched launched(Class<?>... testClasses) {
        return launched(session -> {}, testClasses);
    }

    /** The same, after something was done in the launcher's session. */
    public Launched launched(Consumer<Launcher> before, Class<?>... testClasses) {
        var failures = Collections.synchronizedList(new ArrayList<Throwable>());
        var passed = Collections.synchronizedList(new ArrayList<String>());
        return printing(
                () -> {
                    try (var session = LauncherFactory.openSession()) {
                        before.accept(session.getLauncher());
                        session.getLauncher().execute(request(testClasses), new Results(passed, failures));
                    }
                    return passed;
                },
                (names, printed) -> new Launched(List.copyOf(names), List.copyOf(failures), printed));
    }

    /** What a launcher is asked for to run the classes. */
    public LauncherDiscoveryRequest request(Class<?>... testClasses) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(Arrays.stream(testClasses)
                        .map(type -> selectClass(type))
                        .toList())
                .configurationParameters(parameters())
                .build();
    }

    private Map<String, String> parameters() {
        var all = new LinkedHashMap<>(parameters);
        all.put("synthetic.cache.dir", cache.toString());
        all.put("synthetic.report.dir", cache.resolveSibling("report").toString());
        return all;
    }

    private static <T, R> R printing(Supplier<T> action, BiFunction<T, String, R> result) {
        var console = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            var done = action.get();
            return result.apply(done, printed.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(console);
        }
    }

    private record Results(List<String> passed, List<Throwable> failures) implements TestExecutionListener {

        @Override
        public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
            if (identifier.isTest() && result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
                passed.add(identifier.getDisplayName());
            }
            result.getThrowable().ifPresent(failures::add);
        }
    }

    /**
     * What came of a run by a launcher.
     *
     * @param passed the display names of the tests that passed, in order
     * @param failures every failure of a test or container, in order
     * @param printed what they and the summary printed
     */
    public record Launched(List<String> passed, List<Throwable> failures, String printed) {

        /** The messages of all failures, in order. */
        public List<String> messages() {
            return failures.stream()
                    .map(failure -> String.valueOf(failure.getMessage()))
                    .toList();
        }
    }

    /** What came of it. */
    public record Outcome(EngineExecutionResults results, String printed) {

        /** The display names of the tests that passed, in order. */
        public List<String> passed() {
            return results.testEvents().succeeded().map(Outcome::name).toList();
        }

        /** Every failure of a test or container, in order. */
        public List<Throwable> failures() {
            return results.allEvents()
                    .failed()
                    .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                    .map(result -> result.getThrowable().orElseGet(TestAbortedException::new))
                    .toList();
        }

        /** The message of the only failure. */
        public String failure() {
            var failures = failures();
            if (failures.size() != 1) {
                throw new AssertionError("expected one failure but there were " + failures);
            }
            return String.valueOf(failures.get(0).getMessage());
        }

        private static String name(Event event) {
            return event.getTestDescriptor().getDisplayName();
        }
    }
}
