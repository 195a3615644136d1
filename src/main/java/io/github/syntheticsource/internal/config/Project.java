package io.github.syntheticsource.internal.config;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The project that the tests belong to: where its fixtures and reports lie, and how it is run.
 *
 * @param root the folder of its build file
 * @param gradle whether Gradle builds it; else it is Maven
 */
public record Project(Path root, boolean gradle) {

    private static final List<String> GRADLE_FILES =
            List.of("build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts");

    /**
     * The project of a test class: the nearest folder with a build file above the place that the class was loaded from;
     * above the working directory if that place tells nothing (a jar in a repository).
     */
    public static Project of(Class<?> testClass) {
        var source = testClass.getProtectionDomain().getCodeSource();
        if (source != null && source.getLocation() != null) {
            try {
                var found = above(Path.of(source.getLocation().toURI()));
                if (found != null) {
                    return found;
                }
            } catch (URISyntaxException | IllegalArgumentException | java.nio.file.FileSystemNotFoundException e) {
                // not a file: the working directory is next
            }
        }
        return ofWorkingDirectory();
    }

    /** The project that a place on disk belongs to; that of the working directory if there is no build file above it. */
    public static Project of(Path place) {
        var found = above(place);
        return found == null ? ofWorkingDirectory() : found;
    }

    /** The project of the working directory. */
    public static Project ofWorkingDirectory() {
        var directory = Path.of("").toAbsolutePath();
        var found = above(directory);
        return found == null ? new Project(directory, false) : found;
    }

    private static @Nullable Project above(Path place) {
        for (var folder = place.toAbsolutePath().normalize(); folder != null; folder = folder.getParent()) {
            var maven = Files.exists(folder.resolve("pom.xml"));
            var gradle = isGradle(folder);
            if (maven || gradle) {
                // with build files of both, the one whose output folder it is has built the class
                return new Project(
                        folder,
                        gradle && (!maven || place.toAbsolutePath().normalize().startsWith(folder.resolve("build"))));
            }
        }
        return null;
    }

    private static boolean isGradle(Path folder) {
        for (var file : GRADLE_FILES) {
            if (Files.exists(folder.resolve(file))) {
                return true;
            }
        }
        return false;
    }

    /** Where reports go unless somebody says otherwise. */
    public Path reports() {
        return root.resolve(gradle ? "build" : "target").resolve("synthetic");
    }

    /** A path as a person in the project's root would write it. */
    public String displayPath(Path path) {
        return path.startsWith(root) ? root.relativize(path).toString().replace('\\', '/') : path.toString();
    }

    /**
     * The command that runs a test with settings. Gradle hands no system property on to its tests, so there they are
     * environment variables.
     *
     * @param test {@code Class#method}, or null for all tests
     * @param values the settings' values
     */
    public String command(@Nullable String test, Map<Setting, String> values) {
        var command = new StringBuilder();
        if (!gradle) {
            command.append("mvn test").append(test == null ? "" : " -Dtest=" + quoted(test));
            new EnumMap<>(values)
                    .forEach((setting, value) -> command.append(" -D")
                            .append(setting.key())
                            .append('=')
                            .append(quoted(value)));
            return command.toString();
        }
        new EnumMap<>(values)
                .forEach((setting, value) -> command.append(
                                setting.environmentNames().get(0))
                        .append('=')
                        .append(quoted(value))
                        .append(' '));
        return command.append("./gradlew test")
                .append(test == null ? "" : " --tests " + quoted("*" + test.replace('#', '.')))
                .toString();
    }

    private static String quoted(String text) {
        return text.matches("[A-Za-z0-9_.#-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
