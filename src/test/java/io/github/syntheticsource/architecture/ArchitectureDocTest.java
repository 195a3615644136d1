package io.github.syntheticsource.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps the newcomer's map true: what it names exists, and it stays short. */
class ArchitectureDocTest {

    private static final Path SOURCES = Path.of("src/main/java/io/github/syntheticsource");
    private static final Path MAP = Path.of("src/site/markdown/architecture.md");
    private static final int LONGEST = 150;

    private static final Pattern FENCED = Pattern.compile("(?s)```.*?```");
    private static final Pattern CODE = Pattern.compile("`@?([^`]+)`");
    private static final Pattern CLASS_NAME = Pattern.compile("[A-Z][a-z]\\w*");
    private static final Pattern PACKAGE_NAME = Pattern.compile("internal(?:\\.[a-z0-9]+)+");

    @Test
    void everyClassThatTheMapNamesExists() {
        assertThat(named(CLASS_NAME)).isNotEmpty().isSubsetOf(classes());
    }

    @Test
    void everyPackageThatTheMapNamesExists() {
        assertThat(named(PACKAGE_NAME))
                .isNotEmpty()
                .allSatisfy(name ->
                        assertThat(SOURCES.resolve(name.replace('.', '/'))).isDirectory());
    }

    @Test
    void everyInternalRoomIsOnTheMap() {
        var text = text();

        assertThat(rooms()).isNotEmpty().allSatisfy(room -> assertThat(text).contains("internal." + room));
    }

    @Test
    void theMapIsShort() {
        assertThat(text().lines()).hasSizeLessThanOrEqualTo(LONGEST);
    }

    private static Set<String> named(Pattern pattern) {
        return CODE.matcher(FENCED.matcher(text()).replaceAll(""))
                .results()
                .map(match -> match.group(1))
                .filter(name -> pattern.matcher(name).matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> classes() {
        try (var files = Files.walk(SOURCES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> rooms() {
        try (var folders = Files.list(SOURCES.resolve("internal"))) {
            return folders.map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text() {
        try {
            return Files.readString(MAP);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
