package io.github.syntheticsource.internal.cli;

import io.github.syntheticsource.internal.cli.discovery.ClassPath;
import io.github.syntheticsource.internal.cli.terminal.CommandException;
import io.github.syntheticsource.internal.config.Project;
import io.github.syntheticsource.internal.config.Setting;
import io.github.syntheticsource.internal.config.Settings;
import io.github.syntheticsource.internal.fixture.FixtureCatalog;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The context of a command: the project, its fixtures folder and the output streams. */
final class CommandContext {

    private final ClassPath classPath = ClassPath.current();
    private final Project project;
    private final FixtureCatalog catalog;
    private final int width;
    private final PrintWriter out;
    private final PrintWriter err;

    CommandContext(@Nullable Path folder, int width, PrintWriter out, PrintWriter err) {
        this.width = width;
        this.out = out;
        this.err = err;
        this.project = classPath.folders().stream().findFirst().map(Project::of).orElseGet(Project::ofWorkingDirectory);
        var settings =
                Settings.of(key -> Optional.ofNullable(System.getProperty(key)), System.getenv(), project.root());
        if (folder != null && !Files.isDirectory(folder)) {
            throw CommandException.usage("There is no folder " + folder + "\n -> name the folder with the fixtures");
        }
        var root = folder == null
                ? project.root().resolve(settings.value(Setting.CACHE_DIR).orElseThrow())
                : folder.toAbsolutePath();
        this.catalog = new FixtureCatalog(
                root, project::displayPath, settings.secrets(), notice -> System.out.println(notice));
    }

    ClassPath classPath() {
        return classPath;
    }

    FixtureCatalog catalog() {
        return catalog;
    }

    /** The maximum line width in columns. */
    int width() {
        return width;
    }

    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    /** A path for messages, relative to the project. */
    String displayPath(Path path) {
        return project.displayPath(path.toAbsolutePath().normalize());
    }

    /** The default folder of run summaries. */
    Path reports() {
        return project.reports();
    }

    /** The command that runs all tests with a setting. */
    String command(Setting setting, String value) {
        return project.command(null, Map.of(setting, value));
    }

    void println(String line) {
        out.println(line);
    }
}
