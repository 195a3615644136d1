package io.github.syntheticsource.testing;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Numbers as people write them, with what each reader makes of them: {@code text/notations.tsv} tells the columns. */
public final class Notations {

    private Notations() {}

    /** Each notation with what stands in a column. */
    public static Stream<Arguments> with(String column) {
        var lines = lines();
        var index = Arrays.asList(lines.get(0).split("\t", -1)).indexOf(column);
        return lines.stream().skip(1).map(line -> line.split("\t", -1)).map(row -> arguments(row[0], row[index]));
    }

    private static List<String> lines() {
        try (var in = Objects.requireNonNull(Notations.class.getResourceAsStream("/text/notations.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\\u00a0", "\u00a0")
                    .replace("\\u202f", "\u202f")
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
