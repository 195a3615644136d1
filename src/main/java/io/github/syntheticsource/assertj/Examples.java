package io.github.syntheticsource.assertj;

import io.github.syntheticsource.ConfigurationException;
import io.github.syntheticsource.json.JsonBinder;
import io.github.syntheticsource.json.JsonException;
import io.github.syntheticsource.json.JsonTree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Examples that records may not be copies of, each as its canonical JSON. */
record Examples(List<String> canonical) {

    static Examples of(Iterable<?> examples) {
        var canonical = new ArrayList<String>();
        for (Object example : examples) {
            canonical.add(JsonTree.canonical(tree(example, canonical.size() + 1)));
        }
        return new Examples(canonical);
    }

    private static @Nullable Object tree(@Nullable Object example, int number) {
        if (example == null) {
            throw unreadable(number, "it is null", null);
        }
        try {
            return JsonTree.parse(
                    example instanceof String text ? text : JsonBinder.shared().write(example));
        } catch (JsonException e) {
            throw unreadable(number, "it is no JSON: " + e.problem(), e);
        }
    }

    private static ConfigurationException unreadable(int number, String why, @Nullable JsonException cause) {
        return new ConfigurationException(
                "containsNoneOf(...) cannot read example " + number + "\n -> " + why
                        + "\nGive records, or JSON objects.",
                cause);
    }

    int size() {
        return canonical.size();
    }

    /** The number, from 1, of the example that the record is a copy of, or 0. */
    int copiedBy(NumberedRecord record) {
        return record.tree() == null ? 0 : canonical.indexOf(JsonTree.canonical(record.tree())) + 1;
    }
}
