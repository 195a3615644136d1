package io.github.syntheticsource.generation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The content that one text must state.
 *
 * @param name the simple name of the type
 * @param tree the values as a JSON tree: a record, several records, or any map or list
 * @since 0.1.0
 */
public record TextContent(String name, Object tree) {

    /**
     * A single value of the content.
     *
     * @param path the path of the value, such as {@code lines[0].code}
     * @param name the last name of the path, or an empty string if it has none
     * @param value a {@link String}, {@link java.math.BigDecimal} or {@link Boolean}
     * @since 0.1.0
     */
    public record Leaf(String path, String name, Object value) {}

    /**
     * Returns all values except nulls and blank strings.
     *
     * @return the leaves of the tree, in order
     */
    public List<Leaf> leaves() {
        var leaves = new ArrayList<Leaf>();
        collect("", "", tree, leaves);
        return List.copyOf(leaves);
    }

    /**
     * Returns the names of all components, including nested ones, that are longer than two characters.
     *
     * @return distinct names, in order
     */
    public Set<String> names() {
        var names = new LinkedHashSet<String>();
        names(tree, names);
        return names;
    }

    private static void names(@Nullable Object value, Set<String> names) {
        if (value instanceof Map<?, ?> members) {
            members.forEach((name, member) -> {
                if (name.toString().length() > 2) {
                    names.add(name.toString());
                }
                names(member, names);
            });
        } else if (value instanceof List<?> items) {
            items.forEach(item -> names(item, names));
        }
    }

    private static void collect(String path, String name, @Nullable Object value, List<Leaf> leaves) {
        if (value instanceof Map<?, ?> members) {
            members.forEach((key, member) ->
                    collect(path.isEmpty() ? key.toString() : path + "." + key, key.toString(), member, leaves));
        } else if (value instanceof List<?> items) {
            for (var i = 0; i < items.size(); i++) {
                collect(path + "[" + i + "]", name, items.get(i), leaves);
            }
        } else if (value != null && !value.toString().isBlank()) {
            leaves.add(new Leaf(path, name, value));
        }
    }
}
