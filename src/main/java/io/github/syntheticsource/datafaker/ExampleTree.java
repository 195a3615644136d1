package io.github.syntheticsource.datafaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads an example that is written as JSON. */
final class ExampleTree {

    private ExampleTree() {}

    /** Adds every value under its path; an item of a list under {@code path[]}, the list's size under {@code path#}. */
    static void collect(Map<?, ?> members, String path, List<Leaf> leaves, Map<String, List<Object>> values) {
        members.forEach((name, value) -> {
            var written = path.isEmpty() ? String.valueOf(name) : path + "." + name;
            add(value, declared(written, leaves), leaves, values);
        });
    }

    private static void add(Object value, String path, List<Leaf> leaves, Map<String, List<Object>> values) {
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

    /** The component's own spelling: {@code patient_id} for {@code patientId}. */
    private static String declared(String written, List<Leaf> leaves) {
        var words = Vocabulary.split(written);
        return leaves.stream()
                .map(Leaf::path)
                .filter(path -> Vocabulary.split(path).equals(words))
                .findFirst()
                .orElse(written);
    }
}
