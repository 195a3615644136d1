package io.github.syntheticsource;

import io.github.syntheticsource.config.Project;
import io.github.syntheticsource.config.Setting;
import io.github.syntheticsource.config.Settings;
import io.github.syntheticsource.fixture.FixtureException;
import io.github.syntheticsource.fixture.FixtureMode;
import io.github.syntheticsource.report.ProgressDisplay;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Internal. One run of tests in this JVM: the data of each project in it, and the summary at its end.
 *
 * @since 0.1.0
 */
public final class SyntheticRun implements AutoCloseable {

    private static final AtomicReference<@Nullable SyntheticRun> CURRENT = new AtomicReference<>();

    private final Function<String, Optional<String>> parameters;
    private final Map<Path, SyntheticData> projects = new ConcurrentHashMap<>();
    private final Map<Class<?>, SyntheticData> classes = new ConcurrentHashMap<>();

    private SyntheticRun(Function<String, Optional<String>> parameters) {
        this.parameters = parameters;
    }

    /**
     * Starts a run that reads its settings from these parameters first.
     *
     * @param parameters JUnit's configuration parameters
     * @return a run that must be closed
     */
    public static SyntheticRun start(Function<String, Optional<String>> parameters) {
        return new SyntheticRun(parameters);
    }

    /**
     * Says that a test of this run asks: from now on it is the one that goes on, unless another does.
     *
     * @return this
     */
    public SyntheticRun entered() {
        if (CURRENT.get() == null) {
            CURRENT.compareAndSet(null, this);
        }
        return this;
    }

    /**
     * One sentence for the settings among these names that do not exist.
     *
     * @param names names of configuration parameters
     * @return empty if there is nothing to complain of
     */
    public static Optional<String> complaintAbout(Iterable<String> names) {
        return Settings.complaintAbout(names);
    }

    /**
     * Whether a run of these parameters may record, as far as they and the environment tell: no file is read.
     *
     * @param parameters JUnit's configuration parameters
     * @return false in a run that only replays, and where the mode is none that there is
     */
    public static boolean mayRecord(Function<String, Optional<String>> parameters) {
        var settings = Settings.withoutFile(parameters, System.getenv());
        try {
            var mode = FixtureMode.choose(settings.said(Setting.MODE), settings.environment());
            return mode.asks() && mode.writes();
        } catch (FixtureException noSuchMode) {
            return false;
        }
    }

    /** The run that is going on; outside of JUnit one that ends with the JVM. */
    static SyntheticRun current() {
        var current = CURRENT.get();
        if (current == null) {
            var run = new SyntheticRun(key -> Optional.ofNullable(System.getProperty(key)));
            if (CURRENT.compareAndSet(null, run)) {
                Runtime.getRuntime().addShutdownHook(new Thread(run::close, "synthetic-summary"));
                return run;
            }
            return current();
        }
        return current;
    }

    /**
     * The data of the project that a class belongs to.
     *
     * @param testClass a class of that project
     * @return the same instance for every class of the project
     * @throws SyntheticException if a setting is wrong
     */
    public SyntheticData dataFor(Class<?> testClass) {
        var known = classes.get(testClass);
        if (known == null) {
            var project = Project.of(testClass);
            known = projects.computeIfAbsent(project.root(), root -> create(project));
            classes.put(testClass, known);
        }
        return known;
    }

    /**
     * Makes what these queries miss, several sets at a time, and says meanwhile how far it is. What cannot be made is said
     * by the test that asks for it.
     *
     * @param queries queries to the data of this run
     */
    public void prewarm(Collection<RecordQuery<?>> queries) {
        var byProject = queries.stream()
                .collect(Collectors.groupingBy(RecordQuery::data, LinkedHashMap::new, Collectors.toList()));
        byProject.forEach((data, asked) -> data.prewarm(asked, ProgressDisplay.on(System.out)));
    }

    /** Says and writes the summary of each project. */
    @Override
    public void close() {
        CURRENT.compareAndSet(this, null);
        projects.values().forEach(SyntheticData::finish);
        projects.clear();
        classes.clear();
    }

    private SyntheticData create(Project project) {
        return new SyntheticData(project, Settings.of(parameters, System.getenv(), project.root()));
    }
}
