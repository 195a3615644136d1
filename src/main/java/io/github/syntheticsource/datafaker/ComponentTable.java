package io.github.syntheticsource.datafaker;

import io.github.syntheticsource.schema.BooleanSchema;
import io.github.syntheticsource.schema.Schema;
import io.github.syntheticsource.schema.StringSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table {@code components.txt}, looked up by the words of a component's name. */
final class ComponentTable {

    static final ComponentTable SHARED = new ComponentTable(Sections.lines("components.txt"));

    private final Map<String, Row> values = new HashMap<>();
    private final Map<String, Row> times = new HashMap<>();
    private final Map<String, Row> flags = new HashMap<>();

    private ComponentTable(Map<String, List<String>> sections) {
        sections.values().forEach(lines -> lines.forEach(this::add));
    }

    /** All rows of the table, each once. */
    Set<Row> rows() {
        return Stream.of(values, times, flags)
                .flatMap(rows -> rows.values().stream())
                .collect(Collectors.toSet());
    }

    /** How the component of that name is read in a type of those nouns. */
    Match match(String component, List<String> nouns, Schema schema) {
        var written = Vocabulary.split(component);
        var found = schema instanceof BooleanSchema
                ? inFlags(written)
                : schema instanceof StringSchema text && text.kind().isTime()
                        ? inTimes(written, nouns)
                        : inValues(written, nouns, schema instanceof StringSchema);
        return found == null ? new Match(Row.UNKNOWN, Vocabulary.words(written)) : found;
    }

    private @Nullable Match inValues(List<String> written, List<String> nouns, boolean text) {
        var found = new Reading(values, nouns).of(written);
        var words = Vocabulary.words(written);
        return found == null && text && !words.isEmpty() && Vocabulary.isListed("time", words.get(words.size() - 1))
                ? inTimes(written, nouns)
                : found;
    }

    private @Nullable Match inTimes(List<String> written, List<String> nouns) {
        var found = new Reading(values, nouns).of(written);
        if (found != null && found.row().isTime()) {
            return found;
        }
        var stem = new ArrayList<>(written);
        while (stem.size() > 1 && Vocabulary.isListed("time", stem.get(stem.size() - 1))) {
            var exact = new Reading(times, nouns).of(stem);
            if (exact != null && exact.before().isEmpty()) {
                return exact;
            }
            stem.remove(stem.size() - 1);
        }
        return new Reading(times, nouns).of(stem);
    }

    private @Nullable Match inFlags(List<String> written) {
        var stem = new ArrayList<>(written);
        stem.removeIf(word -> stem.size() > 1 && Vocabulary.isListed("flag", word));
        return new Reading(flags, List.of()).of(stem);
    }

    private void add(String line) {
        var sign = line.indexOf('=');
        var row = Row.of(line.substring(sign + 1));
        var rows = row.is("time") ? times : row.is("flag") ? flags : values;
        for (var name : Sections.fields(line.substring(0, sign), ",")) {
            var words = String.join(" ", Vocabulary.read(name));
            var earlier = rows.put(words, row);
            if (earlier != null && !earlier.equals(row)) {
                throw new IllegalArgumentException("components.txt holds [" + words + "] twice: " + line);
            }
        }
    }
}
