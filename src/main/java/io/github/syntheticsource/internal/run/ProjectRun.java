package io.github.syntheticsource.internal.run;

import io.github.syntheticsource.FixtureMode;
import io.github.syntheticsource.Preferences;
import io.github.syntheticsource.SyntheticDataset;
import io.github.syntheticsource.SyntheticRecord;
import io.github.syntheticsource.extraction.SyntheticDocument;
import io.github.syntheticsource.generation.Usage;
import io.github.syntheticsource.internal.config.Project;
import io.github.syntheticsource.internal.config.Setting;
import io.github.syntheticsource.internal.config.Settings;
import io.github.syntheticsource.internal.fixture.FixtureStore;
import io.github.syntheticsource.internal.fixture.ResolvedSet;
import io.github.syntheticsource.internal.fixture.SetRequest;
import io.github.syntheticsource.internal.fixture.StorePolicy;
import io.github.syntheticsource.internal.fixture.file.BatchFileFolder;
import io.github.syntheticsource.internal.recipe.RequestOrigin;
import io.github.syntheticsource.internal.report.ProgressOutput;
import io.github.syntheticsource.internal.report.ReportSink;
import io.github.syntheticsource.internal.report.RunSummary;
import io.github.syntheticsource.internal.report.SetOutcome;
import io.github.syntheticsource.internal.run.answer.AnswerStore;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A project in a test run: its settings, fixtures, generators and report. Thread-safe. */
public final class ProjectRun {

    private final Project project;
    private final Settings settings;
    private final ReportSink sink;
    private final FixtureMode mode;
    private final Path folder;
    private final FixtureStore store;
    private final BatchFiles batches;
    private final RunSummary report = new RunSummary();

    // no lambdas: linking one loads the class that it returns, which a replay does not need
    private final Lazy<GeneratorSelector> generators;
    private final Lazy<DocumentResolver> documents;
    private final Lazy<AnswerStore> answers;
    private volatile @Nullable PrewarmResults prewarmed;

    /**
     * Creates a project; nothing is read or written yet.
     *
     * @throws io.github.syntheticsource.SyntheticException if a setting is invalid
     */
    public ProjectRun(Project project, Settings settings, ReportSink sink) {
        this.project = project;
        this.settings = settings;
        this.sink = sink;
        this.mode = FixtureMode.resolve(settings.explicit(Setting.MODE), settings.environment());
        this.folder = project.root()
                .resolve(settings.value(Setting.CACHE_DIR).orElseThrow())
                .normalize();
        var policy = new StorePolicy(
                mode, settings.flag(Setting.FORCE), failsOnEdit(settings), this::command, project::displayPath, sink);
        this.store = new FixtureStore(folder, policy, settings.secrets());
        BatchFileMode.of(settings); // an invalid value is reported at once
        this.batches = new BatchFiles(
                project, settings, () -> new BatchFileFolder(folder, settings.secrets(), sink), report::note);
        this.generators = new Lazy<>(new Supplier<GeneratorSelector>() {
            @Override
            public GeneratorSelector get() {
                return new GeneratorSelector(settings, sink);
            }
        });
        this.documents = new Lazy<>(new Supplier<DocumentResolver>() {
            @Override
            public DocumentResolver get() {
                return new DocumentResolver(project, mode, store, generators, report);
            }
        });
        this.answers = new Lazy<>(new Supplier<AnswerStore>() {
            @Override
            public AnswerStore get() {
                return new AnswerStore(store, folder, policy, report);
            }
        });
    }

    /**
     * Returns the requested records: replayed, or generated if they are missing and the mode allows it.
     *
     * @throws io.github.syntheticsource.SyntheticException if they can be neither replayed nor generated
     */
    public <T> SyntheticDataset<T> dataset(SetRequest request) {
        return resolve(request);
    }

    /**
     * Returns the requested texts with their records, in order.
     *
     * @throws io.github.syntheticsource.SyntheticException if they can be neither replayed nor written
     */
    public <T> List<SyntheticRecord<SyntheticDocument<T>>> documents(DocumentRequest<T> request) {
        return documents.get().resolve(request, this::resolve);
    }

    /** Returns a text that states every value of some fields. */
    public String text(Object fields, Preferences preferences) {
        return documents.get().text(fields, preferences);
    }

    /** Returns the recorded answers of extractors. */
    public AnswerStore answers() {
        return answers.get();
    }

    /** Returns the value of {@code synthetic.only}, the id or the number from 1 of the only record to run, or empty text. */
    public String only() {
        return settings.value(Setting.ONLY).orElse("");
    }

    /**
     * Returns a sentence that names a record or document, with the command to rerun its test with it alone.
     *
     * @param test {@code Class#method}, or null if no single test can be rerun
     */
    public String describe(SyntheticRecord<?> record, @Nullable String test) {
        var sentence = (record.value() instanceof SyntheticDocument ? "Synthetic document: " : "Synthetic record: ")
                + record.label() + " in " + project.displayPath(record.file()) + ":" + record.line();
        return test == null
                ? sentence
                : sentence + "; rerun it: " + project.command(test, Map.of(Setting.ONLY, record.id()));
    }

    /**
     * Generates the missing records of the requests, several sets at a time, and shows progress. Failures are reported by the
     * requesting tests. Sets that failed in an earlier test plan are tried again.
     */
    public void prewarm(Collection<SetRequestBuilder> requests) {
        prewarm(requests, sink.progress());
    }

    void prewarm(Collection<SetRequestBuilder> requests, ProgressOutput display) {
        if (mode.usesGenerator() && mode.writes()) {
            reportPrewarmed();
            var results = new PrewarmResults();
            prewarmed = results;
            new Prewarmer(settings, store, this::source, results, display).generate(requests);
        }
    }

    /** Ends the run: reports what happened, writes the summary, and closes the generators. */
    void close() {
        reportPrewarmed();
        new RunSummaryWriter(project, settings, mode, folder, sink).write(report);
        var selector = generators.peek();
        if (selector != null) {
            selector.close();
        }
    }

    private <T> RecordedDataset<T> resolve(SetRequest request) {
        var fresh = source(request);
        var results = prewarmed;
        var source = results == null ? fresh : results.sourceFor(request, fresh);
        try {
            var set = store.resolve(request, source);
            report(set, source);
            return new RecordedDataset<>(set, request.recipe());
        } catch (RuntimeException e) {
            if (source.generated() > 0) {
                reportGenerated(request, source);
            }
            report.add(SetOutcome.missed(request.name(), e, source.generated() > 0 ? Usage.NONE : source.usage()));
            throw e;
        }
    }

    private LazyRecordSource source(SetRequest request) {
        return new LazyRecordSource(request, generators, batches.of(request.name()));
    }

    private void reportPrewarmed() {
        var results = prewarmed;
        if (results != null) {
            results.forEachUnclaimed(this::reportGenerated);
        }
    }

    private void report(ResolvedSet set, LazyRecordSource source) {
        if (mode == FixtureMode.UPGRADE && set.accepted()) {
            report.add(source.upgraded(set));
        } else if (source.generated() > 0) {
            reportGenerated(source.request(), source);
        } else {
            var accepted = mode == FixtureMode.ACCEPT && set.accepted();
            report.add(SetOutcome.replayed(set.name(), set.records().size(), accepted, set.origins()));
        }
        if (set.edited()) {
            report.add(SetOutcome.edited(set.name(), set.records().size()));
        }
    }

    private void reportGenerated(SetRequest request, LazyRecordSource source) {
        report.add(source.event(mode, request.name()));
        source.note().ifPresent(report::note);
    }

    private String command(RequestOrigin origin, FixtureMode nextMode, boolean forced) {
        return project.command(
                origin.test(),
                forced
                        ? Map.of(Setting.MODE, nextMode.settingValue(), Setting.FORCE, "true")
                        : Map.of(Setting.MODE, nextMode.settingValue()));
    }

    private static boolean failsOnEdit(Settings settings) {
        var edited = settings.value(Setting.EDITED).orElse("warn");
        if (!edited.equals("warn") && !edited.equals("fail")) {
            throw Settings.wrong(Setting.EDITED, edited, "warn or fail");
        }
        return edited.equals("fail");
    }
}
