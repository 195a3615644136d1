package io.github.syntheticsource.testing;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.opentest4j.TestAbortedException;

/** One run of test classes in an engine of their own, with fixtures in a folder of their own. */
public final class Run {

    private final Path cache;
    private final Map<String, String> parameters = new LinkedHashMap<>();

    private Run(Path cache) {
        this.cache = cache;
        with("synthetic.mode", "auto");
        with("synthetic.generator", "builtin");
    }

    /** A run with fixtures under that folder, in mode auto, with the built-in generator. */
    public static Run in(Path cache) {
        return new Run(cache);
    }

    /** The same run with a configuration parameter. */
    public Run with(String key, String value) {
        parameters.put(key, value);
        return this;
    }

    /** Runs the classes; what they and the summary print is kept from the console. */
    public Outcome of(Class<?>... testClasses) {
        var console = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            var builder = EngineTestKit.engine("junit-jupiter")
                    .configurationParameter("synthetic.cache.dir", cache.toString())
                    .configurationParameter(
                            "synthetic.report.dir",
                            cache.resolveSibling("report").toString())
                    .configurationParameters(parameters);
            Arrays.stream(testClasses).forEach(type -> builder.selectors(selectClass(type)));
            return new Outcome(builder.execute(), printed.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(console);
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
                    .map(event -> event.getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class))
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
