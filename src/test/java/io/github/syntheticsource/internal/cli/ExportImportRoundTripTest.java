package io.github.syntheticsource.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.syntheticsource.cli.CliRun;
import io.github.syntheticsource.internal.json.JsonBinder;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is exported and imported again are the same records, whatever they hold. */
class ExportImportRoundTripTest {

    private static final List<String> ODD = List.of(
            "",
            " ",
            "null",
            "true",
            "42",
            "\"",
            "\"\"",
            "a,b;c\td",
            "=HYPERLINK(\"http://x\")",
            "line\nline",
            "line\r\nline\n\n",
            "\r",
            "it's 'so'",
            "\\ \\n \\\"",
            "{}",
            "[1,2]",
            "%s %d $1 {} {{subject}}",
            "Zoë 李雷 👩‍👩‍👧 ﷺ",
            "שלום, עולם",
            "\u202eabc\u2028\u0007\u0000",
            "#comment",
            "x".repeat(3000));

    @TempDir
    private Path directory;

    private ClassLoader loader;

    /** Spares JUnit to look for tests among all of ours, again and again. */
    @BeforeEach
    void hideTests() throws IOException {
        loader = Thread.currentThread().getContextClassLoader();
        var nothing = Files.createDirectory(directory.resolve("classes"));
        Thread.currentThread()
                .setContextClassLoader(
                        new URLClassLoader(new URL[] {nothing.toUri().toURL()}, loader));
    }

    @AfterEach
    void showTests() {
        Thread.currentThread().setContextClassLoader(loader);
    }

    enum Mood {
        GOOD,
        @JsonProperty("so, so")
        SO_SO
    }

    record Part(Optional<String> label, Optional<BigDecimal> weight) {}

    record Box(String mark, Part part, Optional<Part> spare) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Card.class, name = "card"),
        @JsonSubTypes.Type(value = Cash.class, name = "cash")
    })
    sealed interface Payment permits Card, Cash {}

    record Card(String digits) implements Payment {}

    record Cash(BigDecimal given, Optional<String> note) implements Payment {}

    record Folder(String name, Optional<Folder> inside) {}

    record Odd(
            String text,
            Optional<String> maybe,
            @JsonProperty("a.b") String dotted,
            long number,
            BigDecimal amount,
            Optional<Double> share,
            boolean flag,
            Optional<Boolean> perhaps,
            Mood mood,
            LocalDate day,
            List<String> words,
            List<Part> parts,
            Payment payment) {}

    record Plain(String text, Optional<String> maybe, BigDecimal amount, Box box, Optional<Box> other, Folder folder) {}

    @ParameterizedTest
    @CsvSource({"csv, 1", "json, 2", "jsonl, 3"})
    void recordsOfOddTextsComeBack(String format, long seed) throws IOException {
        var random = new Random(seed);

        assertThatAllComeBack(
                Odd.class,
                format,
                IntStream.range(0, 150).mapToObj(i -> odd(random)).toList());
    }

    @ParameterizedTest
    @CsvSource({"csv, 4", "json, 5", "jsonl, 6", "csv, 7", "csv, 8"})
    void nestedRecordsComeBack(String format, long seed) throws IOException {
        var random = new Random(seed);
        var size = seed == 4 ? 150 : 3;

        assertThatAllComeBack(
                Plain.class,
                format,
                IntStream.range(0, size).mapToObj(i -> plain(random)).toList());
    }

    @Test
    void aChoiceOfTypesIsAColumnForEachOfTheirComponents() throws IOException {
        assertThatAllComeBack(
                Payment.class,
                "csv",
                List.of(new Card("4195"), new Cash(new BigDecimal("10.00"), Optional.empty()), new Card("")));
    }

    @Test
    void aRecordOfOneNullIsARowToo() throws IOException {
        record Lone(Optional<String> word) {}

        assertThatAllComeBack(
                Lone.class,
                "csv",
                List.of(new Lone(Optional.empty()), new Lone(Optional.of("")), new Lone(Optional.of("x"))));
    }

    private void assertThatAllComeBack(Class<?> type, String format, List<?> records) throws IOException {
        var one = new CliRun(Files.createDirectory(directory.resolve("one")));
        var other = new CliRun(Files.createDirectory(directory.resolve("other")));
        var source = directory.resolve("source.jsonl");
        Files.write(source, records.stream().map(record -> json(type, record)).toList());
        var file = directory.resolve("exported." + format).toString();

        var first = one.run("import", source.toString(), "--type", type.getName());
        var exported = one.run("export", type.getSimpleName(), "--format", format, "--out", file);
        var second = other.run("import", file, "--type", type.getName());

        assertThat(first.err() + exported.err() + second.err()).isEmpty();
        assertThat(exported.out()).contains("EXPORTED " + records.size() + " record");
        assertThat(data(other.folder())).isEqualTo(data(one.folder())).hasSize(records.size());
    }

    private static String json(Class<?> type, Object record) {
        try {
            return JsonBinder.shared().mapper().writerFor(type).writeValueAsString(record);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The data of the one set in a folder, read by another reader than ours. */
    private static List<JsonNode> data(Path folder) throws IOException {
        var nodes = new ArrayList<JsonNode>();
        try (var files = Files.walk(folder)) {
            var file = files.filter(path -> path.toString().endsWith("default.json"))
                    .findFirst()
                    .orElseThrow();
            new ObjectMapper().readTree(file.toFile()).get("records").forEach(record -> nodes.add(record.get("data")));
        }
        return nodes;
    }

    private static Odd odd(Random random) {
        return new Odd(
                text(random),
                maybe(random, text(random)),
                text(random),
                random.nextLong(),
                new BigDecimal(random.nextInt(1_000_000))
                        .movePointLeft(random.nextInt(9))
                        .negate(),
                maybe(random, random.nextDouble()),
                random.nextBoolean(),
                maybe(random, random.nextBoolean()),
                Mood.values()[random.nextInt(2)],
                LocalDate.ofEpochDay(random.nextInt(40_000)),
                List.of(text(random), text(random)),
                random.nextBoolean() ? List.of() : List.of(part(random)),
                random.nextBoolean()
                        ? new Card(text(random))
                        : new Cash(new BigDecimal("1.10"), maybe(random, text(random))));
    }

    private static Plain plain(Random random) {
        return new Plain(
                text(random),
                maybe(random, text(random)),
                BigDecimal.valueOf(random.nextInt(100), 2),
                box(random),
                maybe(random, box(random)),
                new Folder(text(random), maybe(random, new Folder(text(random), Optional.empty()))));
    }

    private static Box box(Random random) {
        return new Box(text(random), part(random), maybe(random, part(random)));
    }

    private static Part part(Random random) {
        return new Part(maybe(random, text(random)), maybe(random, new BigDecimal("0.50")));
    }

    private static <T> Optional<T> maybe(Random random, T value) {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(value);
    }

    private static String text(Random random) {
        return ODD.get(random.nextInt(ODD.size()));
    }
}
