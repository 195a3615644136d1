package io.github.syntheticsource.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A JVM of its own that runs test classes on the present class path, or on that of another JUnit. */
public final class ChildJvm {

    private final List<String> options = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private String classPath = System.getProperty("java.class.path");
    private Path workingDirectory = Path.of("").toAbsolutePath();

    /** A JVM without anything of the environment that speaks of CI, of models or of this library. */
    public ChildJvm() {
        option("-XX:TieredStopAtLevel=1");
    }

    /** The same with an option of the JVM. */
    public ChildJvm option(String option) {
        options.add(option);
        return this;
    }

    /** The same with an environment variable. */
    public ChildJvm environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** The same in another working directory. */
    public ChildJvm in(Path directory) {
        workingDirectory = directory;
        return this;
    }

    /** The same with the jars of another JUnit, which the build has laid out under {@code target/junit}. */
    public ChildJvm onJUnit(String version) {
        var others = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.matches(".*[/\\\\](junit-(jupiter|platform)|opentest4j)-?[^/\\\\]*\\.jar"))
                .collect(Collectors.joining(File.pathSeparator));
        try (var jars = Files.list(Path.of("target", "junit", version).toAbsolutePath())) {
            classPath = others
                    + File.pathSeparator
                    + jars.map(Path::toString).sorted().collect(Collectors.joining(File.pathSeparator));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it and does not wait. */
    public Running start(Class<?>... testClasses) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, ChildJvmMain.class.getName()));
        Arrays.stream(testClasses).map(Class::getName).forEach(command::add);
        try {
            var output = Files.createTempFile("child", ".txt");
            var builder = new ProcessBuilder(command)
                    .directory(workingDirectory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(ChildJvm::matters);
            builder.environment().putAll(environment);
            return new Running(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs it to its end and returns what it printed. */
    public List<String> run(Class<?>... testClasses) {
        return start(testClasses).output();
    }

    private static boolean matters(String variable) {
        return variable.startsWith("SYNTHETIC_")
                || variable.startsWith("OPENAI_")
                || variable.equals("CI")
                || variable.equals("JAVA_TOOL_OPTIONS")
                || List.of("TF_BUILD", "JENKINS_URL", "TEAMCITY_VERSION").contains(variable);
    }

    /** A JVM that is running. */
    public record Running(Process process, Path file) {

        /** Waits for its end and returns the lines that it printed. */
        public List<String> output() {
            try {
                if (!process.waitFor(120, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new AssertionError("the child did not end: " + Files.readString(file));
                }
                return Files.readAllLines(file, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
