package io.github.syntheticsource.internal.run;

import io.github.syntheticsource.FixtureException;
import io.github.syntheticsource.FixtureMode;
import io.github.syntheticsource.internal.config.Project;
import io.github.syntheticsource.internal.config.Setting;
import io.github.syntheticsource.internal.config.Settings;
import io.github.syntheticsource.internal.json.JsonBinder;
import io.github.syntheticsource.internal.report.ReportSink;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A test run in this JVM. It owns the state that its projects share, and releases it when it is closed.
 *
 * <p>Runs can be nested, for example if a test starts a launcher. The current run is the open run that was entered last.
 */
public final class TestRun implements AutoCloseable {

    /** The only static state. */
    private static final AtomicReference<@Nullable TestRun> CURRENT = new AtomicReference<>();

    private static final ClassValue<Project> PROJECT = new ClassValue<>() {
        @Override
        protected Project computeValue(Class<?> type) {
            return Project.of(type);
        }
    };

    private final Function<String, Optional<String>> parameters;
    private final ReportSink sink = ReportSink.console();
    private final Map<Path, ProjectRun> projects = new ConcurrentHashMap<>();
    private @Nullable TestRun outer;
    private volatile boolean closed;

    private TestRun(Function<String, Optional<String>> parameters) {
        this.parameters = parameters;
    }

    /**
     * Starts a run that reads its settings from these parameters first.
     *
     * @param parameters JUnit's configuration parameters; they are kept until the run is closed
     * @return a run that must be closed
     */
    public static TestRun start(Function<String, Optional<String>> parameters) {
        return new TestRun(parameters);
    }

    /**
     * Copies the settings from parameters, so that the parameters and their owner are not kept.
     *
     * @param parameters JUnit's configuration parameters
     * @return the parameters that are settings
     */
    public static Function<String, Optional<String>> settingsOf(Function<String, Optional<String>> parameters) {
        var values = new HashMap<String, String>();
        for (var setting : Setting.values()) {
            parameters.apply(setting.key()).ifPresent(value -> values.put(setting.key(), value));
        }
        return key -> Optional.ofNullable(values.get(key));
    }

    /**
     * Makes this the current run until it is closed. Called at most once.
     *
     * @return this
     */
    public TestRun enter() {
        outer = CURRENT.getAndSet(this);
        return this;
    }

    /**
     * Returns a warning about names that start with {@code synthetic.} but are not settings.
     *
     * @param names names of configuration parameters
     * @return empty if there are none
     */
    public static Optional<String> unknownSettings(Iterable<String> names) {
        return Settings.unknownSettings(names);
    }

    /**
     * Returns whether a run with these parameters may record. Only they and the environment are read, no file.
     *
     * @param parameters JUnit's configuration parameters
     * @return false if the run only replays, or the mode does not exist
     */
    public static boolean mayRecord(Function<String, Optional<String>> parameters) {
        var settings = Settings.withoutFile(parameters, System.getenv());
        try {
            var mode = FixtureMode.resolve(settings.explicit(Setting.MODE), settings.environment());
            return mode.usesGenerator() && mode.writes();
        } catch (FixtureException noSuchMode) {
            return false;
        }
    }

    /** Returns the current run; outside of JUnit, a run that reads system properties and ends with the JVM. */
    public static TestRun current() {
        var current = CURRENT.get();
        if (current != null) {
            return current;
        }
        var run = new TestRun(key -> Optional.ofNullable(System.getProperty(key)));
        if (CURRENT.compareAndSet(null, run)) {
            Runtime.getRuntime().addShutdownHook(new Thread(run::close, "synthetic-summary"));
            return run;
        }
        return current();
    }

    /**
     * Returns the project of a class.
     *
     * @param testClass a class of that project
     * @return the same instance for every class of the project
     * @throws io.github.syntheticsource.SyntheticException if a setting is invalid
     */
    public ProjectRun projectOf(Class<?> testClass) {
        var project = PROJECT.get(testClass);
        var known = projects.get(project.root());
        return known == null ? projects.computeIfAbsent(project.root(), root -> start(project)) : known;
    }

    /** Returns the output of this run. */
    public ReportSink sink() {
        return sink;
    }

    /** Reports the summary of each project, and releases all references to classes. */
    @Override
    public void close() {
        closed = true;
        CURRENT.compareAndSet(this, openOuter());
        projects.values().forEach(ProjectRun::close);
        projects.clear();
        JsonBinder.forgetTypes();
    }

    private @Nullable TestRun openOuter() {
        var run = outer;
        while (run != null && run.closed) {
            run = run.outer;
        }
        return run;
    }

    private ProjectRun start(Project project) {
        return new ProjectRun(project, Settings.of(parameters, System.getenv(), project.root()), sink);
    }
}
