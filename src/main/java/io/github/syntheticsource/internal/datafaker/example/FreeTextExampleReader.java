package io.github.syntheticsource.internal.datafaker.example;

import io.github.syntheticsource.internal.datafaker.word.NameTokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads examples in free text, such as {@code Patient ID: 123456, Patient Name: John Doe}. */
final class FreeTextExampleReader {

    private static final Pattern LABEL =
            Pattern.compile("(?:^|[,;|\\n])\\s*[-*•]?\\s*([\\p{L}][\\p{L}\\p{N} _/()'.-]{0,40}?)\\s*[:=]\\s*");

    private final List<ScalarComponent> leaves;
    private List<String> order = List.of();

    FreeTextExampleReader(List<ScalarComponent> leaves) {
        this.leaves = leaves;
    }

    /** Reads the values of the components whose labels occur in the text, and remembers their order. */
    Map<String, Object> read(String text) {
        var values = new LinkedHashMap<String, Object>();
        var label = LABEL.matcher(text);
        String path = null;
        var from = 0;
        while (label.find()) {
            put(values, path, text.substring(from, label.start()));
            path = path(label.group(1));
            from = label.end();
        }
        put(values, path, text.substring(from));
        if (values.size() > order.size()) {
            order = List.copyOf(values.keySet());
        }
        return values;
    }

    /** Reads texts without labels, whose parts are in the order of the labels or of the components. */
    void readInOrder(List<?> trees, List<Map<String, List<Object>>> records) {
        for (var i = 0; i < trees.size(); i++) {
            if (trees.get(i) instanceof String text && records.get(i).isEmpty()) {
                var record = records.get(i);
                inOrder(text).forEach((path, value) -> record.put(path, List.of(value)));
            }
        }
    }

    private Map<String, String> inOrder(String text) {
        var declared = leaves.stream().map(ScalarComponent::path).toList();
        for (var separator : List.of(",\\s+", ",", "\\s*\\|\\s*", ";\\s*", "\\t", "\\R")) {
            var parts = Arrays.stream(text.strip().split(separator))
                    .map(String::strip)
                    .toList();
            for (var paths : List.of(order, declared)) {
                if (paths.size() == parts.size() && paths.size() > 1 && fits(paths, parts)) {
                    var values = new LinkedHashMap<String, String>();
                    for (var i = 0; i < parts.size(); i++) {
                        values.put(paths.get(i), parts.get(i));
                    }
                    return values;
                }
            }
        }
        return Map.of();
    }

    private boolean fits(List<String> paths, List<String> parts) {
        for (var i = 0; i < parts.size(); i++) {
            var path = paths.get(i);
            var isNumber = leaves.stream().anyMatch(leaf -> leaf.path().equals(path) && leaf.isNumber());
            if (isNumber && FormattedNumber.read(parts.get(i)) == null) {
                return false;
            }
        }
        return true;
    }

    private static void put(Map<String, Object> values, @Nullable String path, String text) {
        var value = text.strip().replaceFirst("[,;|]$", "").strip();
        if (path != null && !value.isEmpty()) {
            values.putIfAbsent(path, value);
        }
    }

    /** Returns the component for a label: with the same words, else the only one that ends or begins with them. */
    private @Nullable String path(String label) {
        var words = NameTokenizer.read(label);
        var joined = String.join("", words);
        var exact = new ArrayList<String>();
        var partly = new ArrayList<String>();
        for (var leaf : leaves) {
            if (String.join("", leaf.words()).equals(joined)) {
                exact.add(leaf.path());
            } else if (isPart(words, leaf.words()) || isPart(leaf.words(), words)) {
                partly.add(leaf.path());
            }
        }
        var found = exact.isEmpty() ? partly : exact;
        return found.size() == 1 || !exact.isEmpty() ? found.get(0) : null;
    }

    private static boolean isPart(List<String> some, List<String> all) {
        return !some.isEmpty()
                && some.size() < all.size()
                && (all.subList(all.size() - some.size(), all.size()).equals(some)
                        || all.subList(0, some.size()).equals(some));
    }
}
