package io.github.syntheticsource;

import io.github.syntheticsource.config.Project;
import io.github.syntheticsource.config.Setting;
import io.github.syntheticsource.config.Settings;
import io.github.syntheticsource.extraction.SyntheticDocument;
import io.github.syntheticsource.fixture.BatchFolder;
import io.github.syntheticsource.fixture.FixtureMode;
import io.github.syntheticsource.fixture.FixtureStore;
import io.github.syntheticsource.fixture.RecordedSet;
import io.github.syntheticsource.fixture.SetName;
import io.github.syntheticsource.fixture.SetRequest;
import io.github.syntheticsource.fixture.StorePolicy;
import io.github.syntheticsource.generation.Preferences;
import io.github.syntheticsource.generation.Usage;
import io.github.syntheticsource.recipe.Asker;
import io.github.syntheticsource.recipe.Recipe;
import io.github.syntheticsource.report.ProgressDisplay;
import io.github.syntheticsource.report.RunReport;
import io.github.syntheticsource.report.SetEvent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The door to synthetic records, for code that annotations cannot say.
 *
 * <pre>{@code
 * List<MedicalBilling> bills = SyntheticData.configured()
 *         .records(MedicalBilling.class).subject("medical billing").count(10).get();
 * }</pre>
 *
 * <p>Thread-safe. Records are replayed from {@code fixtures-cache/} and made only where they are missing and the mode
 * allows it.
 *
 * @since 0.1.0
 */
public final class SyntheticData {

    private final Project project;
    private final Settings settings;
    private final FixtureMode mode;
    private final FixtureStore store;
    private final BatchFiles batches;
    private final RunReport report = new RunReport();
    private final Path folder;
    private volatile @Nullable MadeAhead ahead;
    private @Nullable Documents documents;
    private @Nullable RecordedAnswers answers;

    SyntheticData(Project project, Settings settings) {
        this.project = project;
        this.settings = settings;
        this.mode = FixtureMode.choose(settings.said(Setting.MODE), settings.environment());
        this.folder = project.root()
                .resolve(settings.find(Setting.CACHE_DIR).orElseThrow())
                .normalize();
        this.store = new FixtureStore(folder, policy(), settings.secrets());
        BatchUse.of(settings); // a wrong value is said at once
        this.batches = new BatchFiles(
                project,
                settings,
                () -> new BatchFolder(folder, settings.secrets(), SyntheticData::print),
                report::note);
    }

    /**
     * The data of the project that the calling class belongs to, configured by system properties, the environment and
     * {@code .env}.
     *
     * @return the same instance for every class of one project and run
     * @throws SyntheticException if a setting is wrong
     */
    public static SyntheticData configured() {
        var caller = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .getCallerClass();
        return SyntheticRun.current().dataFor(caller);
    }

    /**
     * Asks for records of a type.
     *
     * @param <T> the records' type
     * @param type a record, a class, or a sealed interface that Jackson can read
     * @return a query to be filled in
     */
    public <T> RecordQuery<T> records(Class<T> type) {
        return new RecordQuery<>(this, type);
    }

    /**
     * Asks for records of a generic type.
     *
     * @param type such as the type of a parameter {@code Page<MedicalBilling>}
     * @return a query to be filled in
     */
    public RecordQuery<Object> recordsOf(Type type) {
        return new RecordQuery<>(this, type);
    }

    /**
     * Asks for an extractor whose answers are recorded, so that a test of it replays without a model.
     *
     * @param <T> the records' type
     * @param name the extractor's name, which is its file's: {@code fixtures-cache/<Type>/<name>.answers.json}
     * @param type a record or a class that Jackson can write and read
     * @return a query to be filled in
     * @throws ConfigurationException if the name is blank
     */
    public <T> AnswerQuery<T> recorded(String name, Class<T> type) {
        return AnswerQuery.of(answers(), name, type);
    }

    /**
     * Asks for texts that state records of a type, together with the records.
     *
     * @param <T> the records' type
     * @param type a record, a class, or a sealed interface that Jackson can read
     * @return a query to be filled in
     */
    public <T> DocumentQuery<T> documents(Class<T> type) {
        return new DocumentQuery<>(this, type);
    }

    /**
     * Asks for texts that state records of a generic type.
     *
     * @param type such as the argument of {@code SyntheticDocument<Page<Actor>>}
     * @return a query to be filled in
     */
    public DocumentQuery<Object> documentsOf(Type type) {
        return new DocumentQuery<>(this, type);
    }

    /**
     * A text that states every value of some fields, replayed from {@code Text/fields.text.json} or written now. It is filed
     * under the fields and the preferences together.
     *
     * @param fields a record, a map, a list, or a list of them
     * @param preferences how it is to be written
     * @return the text, lines ended by LF
     * @throws ConfigurationException if there is nothing to state
     * @throws SyntheticException if it can be neither replayed nor written
     */
    public String text(Object fields, Preferences preferences) {
        return documents().text(fields, preferences);
    }

    /**
     * The value of {@code synthetic.only}: the id, or the number from 1, of the one record to run. Internal.
     *
     * @return the value, or empty text if all records run
     */
    public String only() {
        return settings.find(Setting.ONLY).orElse("");
    }

    /**
     * The command that reruns a test with one record. Internal.
     *
     * @param test {@code Class#method}
     * @param id the record's id
     * @return a line for a shell
     */
    public String rerunCommand(String test, String id) {
        return project.command(test, Map.of(Setting.ONLY, id));
    }

    /**
     * A path as a person in the project's root would write it. Internal.
     *
     * @param file a file
     * @return the path relative to the project's root, if it lies below it
     */
    public String shown(Path file) {
        return project.shown(file);
    }

    <T> SyntheticDataset<T> resolve(RecordQuery<T> query) {
        var recipe = query.recipe();
        var name = query.setName(recipe);
        var recording = recording(name, recipe);
        try {
            var set = store.resolve(
                    new SetRequest(name, query.type().getTypeName(), recipe, query.count(), query.asker()), recording);
            tell(set, recording);
            return new SyntheticDataset<>(set, recipe);
        } catch (RuntimeException e) {
            tellFailure(name, recording, e);
            throw e;
        }
    }

    <T> List<SyntheticRecord<SyntheticDocument<T>>> documents(DocumentQuery<T> query) {
        return documents().resolve(query);
    }

    /** Made when it is first asked for: most runs ask for records alone. */
    private synchronized Documents documents() {
        var known = documents;
        if (known == null) {
            known = new Documents(project, settings, mode, store, report);
            documents = known;
        }
        return known;
    }

    private synchronized RecordedAnswers answers() {
        var known = answers;
        if (known == null) {
            known = new RecordedAnswers(store, folder, policy(), report);
            answers = known;
        }
        return known;
    }

    private StorePolicy policy() {
        return new StorePolicy(
                mode,
                settings.flag(Setting.FORCE),
                failsOnEdit(settings),
                this::command,
                project::shown,
                SyntheticData::print);
    }

    private static void print(String notice) {
        System.out.println(notice);
    }

    /** Makes what these queries miss, before the first test asks for it. What failed in an earlier plan may work now. */
    void prewarm(List<RecordQuery<?>> queries, ProgressDisplay display) {
        if (mode.asks() && mode.writes()) {
            tellWhatIsAhead();
            var made = new MadeAhead();
            ahead = made;
            new Prewarm(settings, store, batches, made, display).make(queries);
        }
    }

    private LazyRecording recording(SetName name, Recipe recipe) {
        var fresh = new LazyRecording(settings, recipe, batches.of(name));
        var made = ahead;
        return made == null ? fresh : made.take(name, recipe, fresh);
    }

    private void tellWhatIsAhead() {
        var made = ahead;
        if (made != null) {
            made.drain(this::tellRecorded);
        }
    }

    /** Ends the run: says what there is to say, and writes the summary. */
    void finish() {
        tellWhatIsAhead();
        new RunSummary(project, settings, mode, folder).tell(report);
    }

    private void tell(RecordedSet set, LazyRecording recording) {
        if (mode == FixtureMode.UPGRADE && set.accepted()) {
            report.add(recording.upgraded(set));
        } else if (recording.made() > 0) {
            tellRecorded(set.name(), recording);
        } else {
            var accepted = mode == FixtureMode.ACCEPT && set.accepted();
            report.add(SetEvent.replayed(set.name(), set.records().size(), accepted, set.origins()));
        }
        if (set.edited()) {
            report.add(SetEvent.edited(set.name(), set.records().size()));
        }
    }

    private void tellRecorded(SetName name, LazyRecording recording) {
        report.add(recording.event(mode, name));
        recording.note().ifPresent(report::note);
    }

    private void tellFailure(SetName name, LazyRecording recording, RuntimeException problem) {
        if (recording.made() > 0) {
            tellRecorded(name, recording);
        }
        var untold = recording.made() > 0 ? Usage.NONE : recording.spent();
        report.add(SetEvent.missed(name, problem, untold));
    }

    private String command(Asker asker, FixtureMode wanted, boolean forced) {
        return project.command(
                asker.test(),
                forced
                        ? Map.of(Setting.MODE, wanted.key(), Setting.FORCE, "true")
                        : Map.of(Setting.MODE, wanted.key()));
    }

    private static boolean failsOnEdit(Settings settings) {
        var edited = settings.find(Setting.EDITED).orElse("warn");
        if (!edited.equals("warn") && !edited.equals("fail")) {
            throw Settings.wrong(Setting.EDITED, edited, "warn or fail");
        }
        return edited.equals("fail");
    }
}
