package io.github.syntheticsource.internal.run;

import io.github.syntheticsource.config.Project;
import io.github.syntheticsource.config.Setting;
import io.github.syntheticsource.config.Settings;
import io.github.syntheticsource.fixture.FixtureMode;
import io.github.syntheticsource.json.JsonTree;
import io.github.syntheticsource.report.Prices;
import io.github.syntheticsource.report.ReportSink;
import io.github.syntheticsource.report.RunReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reports at the end of a run what happened; a replay that found everything prints and writes nothing. */
final class RunSummary {

    private final Project project;
    private final Settings settings;
    private final FixtureMode mode;
    private final Path folder;
    private final ReportSink sink;

    RunSummary(Project project, Settings settings, FixtureMode mode, Path folder, ReportSink sink) {
        this.project = project;
        this.settings = settings;
        this.mode = mode;
        this.folder = folder;
        this.sink = sink;
    }

    void write(RunReport report) {
        var prices = report.cost() ? prices(settings) : Prices.UNKNOWN;
        report.lines(project.shown(folder), prices).forEach(sink);
        var asked = settings.said(Setting.REPORT_DIR);
        if (asked.isPresent() || (!report.isSilent() && mode != FixtureMode.REPLAY)) {
            write(asked.map(project.root()::resolve).orElseGet(project::reports), report, prices);
        }
    }

    /**
     * What tokens cost.
     *
     * @throws io.github.syntheticsource.SyntheticException if a price is no number
     */
    static Prices prices(Settings settings) {
        return new Prices(settings.price(Setting.PRICE_INPUT), settings.price(Setting.PRICE_OUTPUT));
    }

    private void write(Path directory, RunReport report, Prices prices) {
        var file = directory.resolve("summary-" + ProcessHandle.current().pid() + ".json");
        try {
            Files.createDirectories(directory);
            Files.writeString(file, JsonTree.write(report.toJson(prices)) + "\n");
        } catch (IOException e) {
            sink.accept("the summary " + file + " could not be written: " + e);
        }
    }
}
