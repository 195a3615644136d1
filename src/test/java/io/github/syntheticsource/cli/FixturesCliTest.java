package io.github.syntheticsource.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.syntheticsource.junit.Synthetic;
import io.github.syntheticsource.testing.EngineRun;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process: its exit codes, its bytes, and what it does without JUnit. */
class FixturesCliTest {

    @TempDir
    private Path directory;

    record Word(String text) {}

    static class WordTestCase {
        @Test
        void word(@Synthetic Word word) {}
    }

    @BeforeEach
    void record() throws Exception {
        EngineRun.in(directory.resolve("fixtures-cache")).of(WordTestCase.class);
        var set = directory.resolve("fixtures-cache/Word/default.json");
        Files.writeString(set, Files.readString(set).replaceAll("\"data\":\\{.*}}", "\"data\":{\"text\":\"Zoë 李\"}}"));
        Files.writeString(directory.resolve("pom.xml"), "<project/>");
        Files.createDirectories(directory.resolve("target/test-classes"));
    }

    private record Ended(int code, String output) {}

    /** Runs it in the project's folder, on its classes, the jars of a test class path, and an ASCII platform. */
    private Ended run(String withoutJars, String... args) throws Exception {
        var jars = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.matches(withoutJars))
                .collect(Collectors.joining(File.pathSeparator));
        var output = directory.resolve("output.txt");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=US-ASCII",
                "-cp",
                directory.resolve("target/test-classes") + File.pathSeparator + jars,
                FixturesCli.class.getName()));
        command.addAll(List.of(args));
        var process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }

    @Test
    void itFindsTheFolderBesideTheBuildFileAndSpeaksUtf8() throws Exception {
        var shown = run("", "show", "Word");
        var missing = run("", "show", "Wort");

        assertThat(shown.output()).contains("Zoë 李").doesNotContain("\u001b");
        assertThat(shown.code()).isZero();
        assertThat(missing.output()).startsWith("There is no set [Wort]\n -> choose from Word/default");
        assertThat(missing.code()).isEqualTo(2);
    }

    @Test
    void withoutJUnitOnlyTestsCannotBeFound() throws Exception {
        var noJUnit = ".*[/\\\\](junit-|opentest4j|apiguardian)[^/\\\\]*\\.jar";

        var list = run(noJUnit, "list");
        var unused = run(".*junit-platform-launcher[^/\\\\]*\\.jar", "unused", "--delete");
        var verify = run(noJUnit, "verify");

        assertThat(list.code()).isZero();
        assertThat(list.output())
                .contains("Word/default  1 ")
                .contains("Whether a set is stale is not known: JUnit's launcher is not on the class path\n"
                        + " -> add org.junit.platform:junit-platform-launcher to the test dependencies, in the version of"
                        + " junit-bom");
        assertThat(unused.code()).isEqualTo(1);
        assertThat(unused.output()).isEqualTo("""
                        Cannot determine unused sets: JUnit's launcher is not on the class path
                         -> add org.junit.platform:junit-platform-launcher to the test dependencies, in the version of junit-bom
                        """);
        assertThat(verify.output()).isEqualTo("""
                        Word/default was edited by hand (fixtures-cache/Word/default.json)
                        1 set, 1 record: no problem; 1 not bound, since their types are not on the class path
                        """);
    }
}
