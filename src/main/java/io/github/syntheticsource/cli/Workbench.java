package io.github.syntheticsource.cli;

import io.github.syntheticsource.config.Project;
import io.github.syntheticsource.config.Setting;
import io.github.syntheticsource.config.Settings;
import io.github.syntheticsource.fixture.FixtureShelf;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What every command works with: the project, its folder of fixtures, and where to speak. */
final class Workbench {

    private final ClassPath classPath = ClassPath.current();
    private final Project project;
    private final FixtureShelf shelf;
    private final int width;
    private final PrintWriter out;
    private final PrintWriter err;

    Workbench(@Nullable Path folder, int width, PrintWriter out, PrintWriter err) {
        this.width = width;
        this.out = out;
        this.err = err;
        this.project = classPath.folders().stream().findFirst().map(Project::of).orElseGet(Project::ofWorkingDirectory);
        var settings =
                Settings.of(key -> Optional.ofNullable(System.getProperty(key)), System.getenv(), project.root());
        if (folder != null && !Files.isDirectory(folder)) {
            throw CommandException.usage("There is no folder " + folder + "\n -> name the one that holds the fixtures");
        }
        var root = folder == null
                ? project.root().resolve(settings.find(Setting.CACHE_DIR).orElseThrow())
                : folder.toAbsolutePath();
        this.shelf = new FixtureShelf(root, project::shown, settings.secrets(), notice -> System.out.println(notice));
    }

    ClassPath classPath() {
        return classPath;
    }

    FixtureShelf shelf() {
        return shelf;
    }

    /** How wide a line may be. */
    int width() {
        return width;
    }

    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    /** A path as a person in the project's root would write it. */
    String shown(Path path) {
        return project.shown(path.toAbsolutePath().normalize());
    }

    /** Where runs write their summaries unless somebody says otherwise. */
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
