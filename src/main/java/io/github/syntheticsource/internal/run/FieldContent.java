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

/** Reads what a text shall state from whatever a caller has: a record, a map, a list, or lists of them. */
final class FieldContent {

    private static final int LONGEST = 80;

    private FieldContent() {}

    /**
     * The fields as facts.
     *
     * @throws ConfigurationException if they are no record, map or list, or hold no value
     */
    static ContentGrounder of(Object fields) {
        var tree = tree(fields);
        if (!(tree instanceof Map) && !(tree instanceof List)) {
            throw new ConfigurationException(
                    "SyntheticData.text states the fields of a record, a map or a list but was given [" + tree
                            + "]\n -> put the value into a map with a name for it: Map.of(\"name\", value)");
        }
        var isPlain = fields instanceof Map
                || fields instanceof Iterable
                || fields.getClass().isArray();
        var facts = new ContentGrounder(
                isPlain ? "Fields" : fields.getClass().getSimpleName(),
                isPlain ? Object.class : fields.getClass(),
                List.of(tree),
                false);
        if (facts.content().leaves().isEmpty()) {
            throw new ConfigurationException("SyntheticData.text was given nothing to state: " + JsonValues.write(tree)
                    + "\n -> give it at least one value that is neither null nor empty");
        }
        return facts;
    }

    private static Object tree(Object fields) {
        try {
            var tree = JsonValues.parse(JsonBinder.shared().write(Objects.requireNonNull(ordered(fields))));
            return tree == null ? "null" : tree;
        } catch (JsonException e) {
            throw new ConfigurationException(
                    "SyntheticData.text cannot write a " + fields.getClass().getName() + " as JSON: " + e.getMessage()
                            + "\n -> give it a record, a map or a list",
                    e);
        }
    }

    /** Maps without an order of their own get one, so that equal fields give equal texts on every machine. */
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

    /** The fields, shortened, for messages. */
    static String shown(ContentGrounder facts) {
        return TextExcerpt.of(JsonValues.write(facts.parts().get(0)), LONGEST);
    }
}
