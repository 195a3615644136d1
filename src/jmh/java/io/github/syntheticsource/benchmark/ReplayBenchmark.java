package io.github.syntheticsource.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a replay costs beside bare JUnit, in one run: CPU time of fresh JVMs (cold), and of later runs inside one (warm).
 *
 * <p>Every round runs all variants one after the other, so that a machine that slows down slows down all of them; the
 * ratio is the median over the rounds of (variant / its floor in the same round). Arguments: the number of rounds,
 * default 9.
 */
public final class ReplayBenchmark {

    private static final List<String> OURS_ALONE = List.of(
            "archunit",
            "kotlin",
            "jackson-module-kotlin",
            "llama",
            "annotations-",
            "jimfs",
            "guava",
            "failureaccess",
            "junit-platform-testkit");

    private ReplayBenchmark() {}

    /** Runs it and prints the table. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var rounds = arguments.length == 0 ? 9 : Integer.parseInt(arguments[0]);
        var folder = Files.createTempDirectory("replay-benchmark");
        for (var variant : List.of("Replay1000", "ReplayOne", "ReplayTen", "Replay10000")) {
            run(folder, variant, "auto", List.of());
        }
        var measured = new LinkedHashMap<String, List<Sample>>();
        for (var round = 0; round < rounds; round++) {
            for (var variant : List.of("Floor1000", "Replay1000", "FloorOne", "ReplayOne", "FloorTen", "ReplayTen")) {
                measured.computeIfAbsent(variant, name -> new ArrayList<>())
                        .add(run(folder, variant, "replay", List.of()));
            }
        }
        System.out.printf(
                Locale.ROOT, "%d rounds, JDK %s, ratios of CPU time to bare JUnit%n", rounds, Runtime.version());
        print("1,000 invocations, cold", measured, "Replay1000", "Floor1000", false);
        print("1,000 invocations, warm", measured, "Replay1000", "Floor1000", true);
        print("one @Test with one record, fresh JVM", measured, "ReplayOne", "FloorOne", false);
        print("ten invocations, fresh JVM", measured, "ReplayTen", "FloorTen", false);
        run(folder, "Replay10000", "replay", List.of("-Xmx64m"));
        System.out.println("a list of 10,000 records: replayed in a JVM of 64 MiB heap");
    }

    private record Sample(double cold, double warm) {}

    private static void print(
            String what, Map<String, List<Sample>> measured, String variant, String floor, boolean warm) {
        var ratios = new ArrayList<Double>();
        var mine = measured.get(variant);
        var bare = measured.get(floor);
        for (var i = 0; i < mine.size(); i++) {
            ratios.add(
                    warm
                            ? mine.get(i).warm() / bare.get(i).warm()
                            : mine.get(i).cold() / bare.get(i).cold());
        }
        Collections.sort(ratios);
        System.out.printf(
                Locale.ROOT,
                "%-38s x%.2f  [%.2f-%.2f]   %.0f ms against %.0f ms%n",
                what,
                ratios.get(ratios.size() / 2),
                ratios.get(0),
                ratios.get(ratios.size() - 1),
                median(mine, warm),
                median(bare, warm));
    }

    private static double median(List<Sample> samples, boolean warm) {
        return samples.stream()
                .mapToDouble(sample -> warm ? sample.warm() : sample.cold())
                .sorted()
                .skip(samples.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    /** Without what only our own tests need: another test engine there would make bare JUnit look slow. */
    private static String classPathOfAUser() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> {
                    var name = Path.of(entry).getFileName().toString();
                    return OURS_ALONE.stream().noneMatch(name::startsWith);
                })
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Sample run(Path folder, String variant, String mode, List<String> options)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+UseSerialGC");
        command.addAll(options);
        command.add("-Dsynthetic.mode=" + mode);
        command.add("-Dsynthetic.generator=builtin");
        command.add("-Dsynthetic.cache.dir=" + folder.resolve("fixtures-cache"));
        command.add("-cp");
        command.add(classPathOfAUser());
        command.add(BenchmarkChild.class.getName());
        command.add(BenchmarkCases.class.getName() + "$" + variant);
        command.add(variant.endsWith("1000") && mode.equals("replay") ? "40" : "1");
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
        if (process.waitFor() != 0) {
            throw new IllegalStateException(variant + " failed:\n" + output);
        }
        var numbers = Arrays.stream(output.strip().split("\\R", -1))
                .filter(line -> line.startsWith("CPU "))
                .findFirst()
                .orElseThrow()
                .split(" ", -1);
        return new Sample(Double.parseDouble(numbers[1]), Double.parseDouble(numbers[2]));
    }
}
