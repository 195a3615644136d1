package io.github.syntheticsource.internal.datafaker.word;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the text resources of this package: sections of words, of lines or of rows. */
public final class SectionedResource {

    private SectionedResource() {}

    static boolean exist(String resource) {
        return SectionedResource.class.getResource(resource) != null;
    }

    public static Map<String, WordTable> read(String resource) {
        var tables = new LinkedHashMap<String, WordTable>();
        for (var section : lines(resource).entrySet()) {
            var colon = section.getKey().indexOf(':');
            var name = colon < 0 ? section.getKey() : section.getKey().substring(0, colon);
            var columns = fields(colon < 0 ? name : section.getKey().substring(colon + 1), ",");
            tables.put(
                    name,
                    new WordTable(
                            columns.isEmpty() ? List.of(name) : columns, rows(section.getValue(), colon < 0, columns)));
        }
        return Map.copyOf(tables);
    }

    /** Returns the lines of each section, without comments and blank lines. */
    public static Map<String, List<String>> lines(String resource) {
        var sections = new LinkedHashMap<String, List<String>>();
        var current = new ArrayList<String>();
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SectionedResource.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("[")) {
                    current = new ArrayList<>();
                    sections.put(line.substring(1, line.length() - 1), current);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    current.add(line.strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sections;
    }

    public static List<String> fields(String line, String separator) {
        return Arrays.stream(line.split(separator, -1))
                .map(String::strip)
                .filter(field -> !field.isEmpty())
                .toList();
    }

    private static List<List<String>> rows(List<String> lines, boolean commas, List<String> columns) {
        if (commas) {
            return lines.stream()
                    .flatMap(line -> fields(line, ",").stream())
                    .map(List::of)
                    .toList();
        }
        return lines.stream()
                .map(line -> columns.size() < 2 ? List.of(line) : fields(line, "\\|"))
                .toList();
    }
}
