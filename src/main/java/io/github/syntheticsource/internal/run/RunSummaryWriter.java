package io.github.syntheticsource.internal.run;

import io.github.syntheticsource.FixtureMode;
import io.github.syntheticsource.internal.config.Project;
import io.github.syntheticsource.internal.config.Setting;
import io.github.syntheticsource.internal.config.Settings;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.report.ReportSink;
import io.github.syntheticsource.internal.report.RunSummary;
import io.github.syntheticsource.internal.report.TokenPrices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints and writes the summary of a run. A complete replay prints and writes nothing. */
final class RunSummaryWriter {

    private final Project project;
    private final Settings settings;
    private final FixtureMode mode;
    private final Path folder;
    private final ReportSink sink;

    RunSummaryWriter(Project project, Settings settings, FixtureMode mode, Path folder, ReportSink sink) {
        this.project = project;
        this.settings = settings;
        this.mode = mode;
        this.folder = folder;
        this.sink = sink;
    }

    void write(RunSummary report) {
        var tokenPrices = report.cost() ? prices(settings) : TokenPrices.UNKNOWN;
        report.lines(project.displayPath(folder), tokenPrices).forEach(sink);
        var directory = settings.explicit(Setting.REPORT_DIR);
        if (directory.isPresent() || (!report.isSilent() && mode != FixtureMode.REPLAY)) {
            write(directory.map(project.root()::resolve).orElseGet(project::reports), report, tokenPrices);
        }
    }

    /**
     * Returns the prices of tokens.
     *
     * @throws io.github.syntheticsource.SyntheticException if a price is not a number
     */
    static TokenPrices prices(Settings settings) {
        return new TokenPrices(settings.price(Setting.PRICE_INPUT), settings.price(Setting.PRICE_OUTPUT));
    }

    private void write(Path directory, RunSummary report, TokenPrices tokenPrices) {
        var file = directory.resolve("summary-" + ProcessHandle.current().pid() + ".json");
        try {
            Files.createDirectories(directory);
            Files.writeString(file, JsonValues.write(report.toJson(tokenPrices)) + "\n");
        } catch (IOException e) {
            sink.accept("the summary " + file + " could not be written: " + e);
        }
    }
}
