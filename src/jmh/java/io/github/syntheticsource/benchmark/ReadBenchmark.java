package io.github.syntheticsource.benchmark;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.syntheticsource.SyntheticDataset;
import io.github.syntheticsource.internal.run.SetRequestBuilder;
import io.github.syntheticsource.internal.run.TestRun;
import io.github.syntheticsource.samples.MedicalBilling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What reading a large fixture costs in a JVM that is warm: 10,000 records beside plain databind on the same file, and the
 * first 10 of 100,000.
 *
 * <p>The file counts as changed before each reading, so that nothing comes from memory. The three are measured in turns, so
 * that a machine that slows down slows down all of them. Arguments: the number of rounds, default 15.
 */
public final class ReadBenchmark {

    private static final int WARM_UP = 40;
    private static final int READINGS = 10;

    private final Path cache;
    private final Path file10000;
    private final Path file100000;
    private final ObjectReader databind = JsonMapper.builder().build().readerFor(Fixture.class);
    private final TestRun run;
    private int touched;

    /** What plain databind takes a fixture for. */
    record Fixture(
            int format,
            String set,
            String type,
            Map<String, Object> recipe,
            List<Entry> records,
            List<Map<String, Object>> batches) {}

    record Entry(String id, MedicalBilling data) {}

    private ReadBenchmark(Path folder) {
        cache = folder.resolve("fixtures-cache");
        file10000 = cache.resolve("MedicalBilling").resolve("of-10000.json");
        file100000 = cache.resolve("MedicalBilling").resolve("of-100000.json");
        run = started("replay");
    }

    private TestRun started(String mode) {
        var settings = Map.of(
                "synthetic.mode", mode, "synthetic.generator", "builtin", "synthetic.cache.dir", cache.toString());
        return TestRun.start(key -> Optional.ofNullable(settings.get(key)));
    }

    /** Runs it and prints the figures. */
    public static void main(String[] arguments) throws IOException {
        var rounds = arguments.length == 0 ? 15 : Integer.parseInt(arguments[0]);
        new ReadBenchmark(Files.createTempDirectory("read-benchmark")).measure(rounds);
    }

    private void measure(int rounds) throws IOException {
        try (var recording = started("auto")) {
            bills(recording, 10_000, 10_000);
            bills(recording, 100_000, 100_000);
        }
        for (var i = 0; i < WARM_UP; i++) {
            byDatabind();
            replayed();
            firstTen();
        }
        var ratios = new double[rounds];
        var plain = new double[rounds];
        var ours = new double[rounds];
        var first = new double[rounds];
        for (var round = 0; round < rounds; round++) {
            plain[round] = millis(this::byDatabind);
            ours[round] = millis(this::replayed);
            first[round] = millis(this::firstTen);
            ratios[round] = ours[round] / plain[round];
        }
        System.out.printf(
                Locale.ROOT,
                "%d rounds of the best of %d, JDK %s; %.1f and %.1f MB%n",
                rounds,
                READINGS,
                Runtime.version(),
                Files.size(file10000) / 1e6,
                Files.size(file100000) / 1e6);
        print("10,000 records, plain databind (ms)", plain);
        print("10,000 records, replayed (ms)", ours);
        print("10,000 records, ratio", ratios);
        print("first 10 of 100,000 (ms)", first);
    }

    private static void print(String what, double[] figures) {
        Arrays.sort(figures);
        System.out.printf(
                Locale.ROOT,
                "%-38s %.2f  [%.2f-%.2f]%n",
                what,
                figures[figures.length / 2],
                figures[0],
                figures[figures.length - 1]);
    }

    private interface Reading {
        int read() throws IOException;
    }

    private static double millis(Reading reading) throws IOException {
        var best = Double.MAX_VALUE;
        for (var i = 0; i < READINGS; i++) {
            var start = System.nanoTime();
            if (reading.read() == 0) {
                throw new AssertionError("nothing was read");
            }
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
        }
        return best;
    }

    private int byDatabind() throws IOException {
        Fixture fixture = databind.readValue(Files.readAllBytes(file10000));
        return fixture.records().size();
    }

    private int replayed() throws IOException {
        touch(file10000);
        return bills(run, 10_000, 10_000).toList().size();
    }

    private int firstTen() throws IOException {
        touch(file100000);
        return bills(run, 100_000, 10).toList().size();
    }

    private static SyntheticDataset<MedicalBilling> bills(TestRun run, int size, int count) {
        return run.projectOf(ReadBenchmark.class)
                .dataset(new SetRequestBuilder(MedicalBilling.class, "the benchmark", null)
                        .set("of-" + size)
                        .count(count)
                        .build());
    }

    private void touch(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L + 1000L * ++touched));
    }
}
