package io.github.syntheticsource.internal.config;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The project of the tests: its root folder and its build tool.
 *
 * @param root the folder with its build file
 * @param gradle whether it is built by Gradle, else by Maven
 */
public record Project(Path root, boolean gradle) {

    private static final List<String> GRADLE_FILES =
            List.of("build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts");

    /**
     * Returns the project of a test class: the nearest folder with a build file above the location of the class, or above the
     * working directory if there is none (such as for a jar in a repository).
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
                // not a file: use the working directory
            }
        }
        return ofWorkingDirectory();
    }

    /** Returns the project of a path, or of the working directory if there is no build file above the path. */
    public static Project of(Path place) {
        var found = above(place);
        return found == null ? ofWorkingDirectory() : found;
    }

    /** Returns the project of the working directory. */
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
                // with both build files, the output folder shows which tool has built the class
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

    /** Returns the default folder for reports. */
    public Path reports() {
        return root.resolve(gradle ? "build" : "target").resolve("synthetic");
    }

    /** Returns a path relative to the project's root, with forward slashes, or the path itself if it is elsewhere. */
    public String displayPath(Path path) {
        return path.startsWith(root) ? root.relativize(path).toString().replace('\\', '/') : path.toString();
    }

    /**
     * Returns the command that runs a test with settings. Gradle does not pass system properties to its tests, so the settings
     * become environment variables.
     *
     * @param test {@code Class#method}, or null for all tests
     * @param values the settings
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
