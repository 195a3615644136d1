package io.github.syntheticsource.generation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one text has to state.
 *
 * @param name what it is, in a word: the type's simple name
 * @param tree the fields as a JSON tree: a record, several records, any map or list
 * @since 0.1.0
 */
public record TextContent(String name, Object tree) {

    /**
     * One value in it.
     *
     * @param path where it stands: {@code lines[0].code}
     * @param name the last name of the path, or empty text
     * @param value a text, a {@link java.math.BigDecimal} or a {@link Boolean}
     * @since 0.1.0
     */
    public record Leaf(String path, String name, Object value) {}

    /**
     * All values but nulls and empty texts, in order.
     *
     * @return the leaves of the tree
     */
    public List<Leaf> leaves() {
        var leaves = new ArrayList<Leaf>();
        collect("", "", tree, leaves);
        return List.copyOf(leaves);
    }

    /** The names of all components in it, nested ones too, each once. */
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
