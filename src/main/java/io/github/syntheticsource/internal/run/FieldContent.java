package io.github.syntheticsource.internal.run;

import io.github.syntheticsource.ConfigurationException;
import io.github.syntheticsource.internal.json.JsonBinder;
import io.github.syntheticsource.internal.json.JsonException;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.text.TextExcerpt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Converts a record, a map, a list, or a list of them to the content of a text. */
final class FieldContent {

    private static final int LONGEST = 80;

    private FieldContent() {}

    /**
     * Returns the fields as content.
     *
     * @throws ConfigurationException if they are not a record, map or list, or have no value
     */
    static ContentGrounder of(Object fields) {
        var tree = tree(fields);
        if (!(tree instanceof Map) && !(tree instanceof List)) {
            throw new ConfigurationException("SyntheticData.text requires a record, a map or a list but was [" + tree
                    + "]\n -> put the value into a map: Map.of(\"name\", value)");
        }
        var isPlain = fields instanceof Map
                || fields instanceof Iterable
                || fields.getClass().isArray();
        var content = new ContentGrounder(
                isPlain ? "Fields" : fields.getClass().getSimpleName(),
                isPlain ? Object.class : fields.getClass(),
                List.of(tree),
                false);
        if (content.content().leaves().isEmpty()) {
            throw new ConfigurationException("SyntheticData.text requires at least one value but was "
                    + JsonValues.write(tree) + "\n -> pass a value that is neither null nor empty");
        }
        return content;
    }

    private static Object tree(Object fields) {
        try {
            var tree = JsonValues.parse(JsonBinder.shared().write(Objects.requireNonNull(ordered(fields))));
            return tree == null ? "null" : tree;
        } catch (JsonException e) {
            throw new ConfigurationException(
                    "SyntheticData.text cannot write a " + fields.getClass().getName() + " as JSON: " + e.getMessage()
                            + "\n -> pass a record, a map or a list",
                    e);
        }
    }

    /** Sorts unordered maps, so that equal fields have equal texts on every machine. */
    private static @Nullable Object ordered(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            var ordered = map instanceof LinkedHashMap || map instanceof SortedMap
                    ? new LinkedHashMap<String, @Nullable Object>()
                    : new TreeMap<String, @Nullable Object>();
            map.forEach((name, member) -> ordered.put(String.valueOf(name), ordered(member)));
            return ordered;
        }
        return value instanceof List<?> items
                ? items.stream().map(FieldContent::ordered).toList()
                : value;
    }

    /** Returns the fields, shortened, for messages. */
    static String shown(ContentGrounder content) {
        return TextExcerpt.of(JsonValues.write(content.parts().get(0)), LONGEST);
    }
}
