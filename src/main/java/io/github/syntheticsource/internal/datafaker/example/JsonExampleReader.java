package io.github.syntheticsource.internal.datafaker.example;

import io.github.syntheticsource.internal.datafaker.word.NameTokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads examples in JSON. */
final class JsonExampleReader {

    private JsonExampleReader() {}

    /** Adds every value under its path; an item of a list under {@code path[]}, the list's size under {@code path#}. */
    static void collect(
            Map<?, ?> members, String path, List<ScalarComponent> leaves, Map<String, List<Object>> values) {
        members.forEach((name, value) -> {
            var written = path.isEmpty() ? String.valueOf(name) : path + "." + name;
            add(value, declared(written, leaves), leaves, values);
        });
    }

    private static void add(Object value, String path, List<ScalarComponent> leaves, Map<String, List<Object>> values) {
        if (value instanceof Map<?, ?> members) {
            collect(members, path, leaves, values);
        } else if (value instanceof List<?> items) {
            put(items.size(), path + "#", values);
            items.forEach(item -> add(item, path + "[]", leaves, values));
        } else if (value != null) {
            put(value, path, values);
        }
    }

    private static void put(Object value, String path, Map<String, List<Object>> values) {
        values.computeIfAbsent(path, key -> new ArrayList<>()).add(value);
    }

    /** Returns the component's name for a different spelling, such as {@code patient_id} for {@code patientId}. */
    private static String declared(String written, List<ScalarComponent> leaves) {
        var words = NameTokenizer.split(written);
        return leaves.stream()
                .map(ScalarComponent::path)
                .filter(path -> NameTokenizer.split(path).equals(words))
                .findFirst()
                .orElse(written);
    }
}
