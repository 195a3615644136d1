package io.github.syntheticsource.internal.recipe;

import io.github.syntheticsource.internal.json.JsonValues;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The canonical form of a recipe, from which its fingerprint is computed. Equivalent recipes have the same form.
 *
 * <p>Sets (components, enum constants, types, branches, {@code unique}) are sorted, recursive types are numbered
 * instead of named, and white space in texts is collapsed to one space, so that reformatting a text block changes
 * nothing. Any change here makes every fixture stale; the fingerprint's version must change with it.
 *
 * <p>Every replay runs this code, so it uses loops: loading the first lambda or regular expression takes longer than
 * everything else.
 */
final class CanonicalRecipe {

    private static final String REFERENCE = "#/$defs/";

    private final Map<?, ?> definitions;
    private final List<String> numbered = new ArrayList<>();

    private CanonicalRecipe(Map<?, ?> definitions) {
        this.definitions = definitions;
    }

    static String of(Map<String, @Nullable Object> recipe) {
        var canonical = new TreeMap<String, @Nullable Object>();
        for (var member : recipe.entrySet()) {
            var name = member.getKey();
            var value = member.getValue();
            if (!name.equals("fingerprint")) {
                var isSchema = name.equals("schema") && value instanceof Map<?, ?>;
                canonical.put(name, isSchema ? schema((Map<?, ?>) value) : plain(name, value));
            }
        }
        return JsonValues.canonical(canonical);
    }

    /** The text with white space collapsed to one space and trimmed. */
    static String words(String text) {
        var words = new StringBuilder(text.length());
        var isPending = false;
        for (var i = 0; i < text.length(); i++) {
            var unit = text.charAt(i);
            if (unit == ' ' || (unit >= '\t' && unit <= '\r')) {
                isPending = !words.isEmpty();
            } else {
                if (isPending) {
                    words.append(' ');
                    isPending = false;
                }
                words.append(unit);
            }
        }
        return words.toString();
    }

    /** A text or a list of texts with white space collapsed; JSON unchanged. */
    static @Nullable Object plain(String name, @Nullable Object value) {
        if (value instanceof String text) {
            return words(text);
        }
        if (value instanceof List<?> items) {
            var list = new ArrayList<@Nullable Object>();
            for (var item : items) {
                list.add(plain("", item));
            }
            return name.equals("unique") ? sorted(list) : list;
        }
        return value;
    }

    private static Object schema(Map<?, ?> root) {
        var definitions = root.get("$defs") instanceof Map<?, ?> map ? map : Map.of();
        return new CanonicalRecipe(definitions).numbered(root);
    }

    /** The root and the definitions that it refers to, in the order in which sorted components refer to them. */
    private List<@Nullable Object> numbered(Map<?, ?> root) {
        var nodes = new ArrayList<@Nullable Object>();
        nodes.add(node(root, true));
        for (var i = 0; i < numbered.size(); i++) {
            nodes.add(node(definitions.get(numbered.get(i)), true));
        }
        return nodes;
    }

    private String number(Object reference) {
        var name = String.valueOf(reference).replace(REFERENCE, "");
        if (!numbered.contains(name)) {
            numbered.add(name);
        }
        return String.valueOf(numbered.indexOf(name) + 1);
    }

    private @Nullable Object node(@Nullable Object schema, boolean numbering) {
        if (!(schema instanceof Map<?, ?> keywords)) {
            return schema;
        }
        var node = new TreeMap<String, @Nullable Object>();
        for (var keyword : new TreeMap<>(keywords).entrySet()) {
            var name = String.valueOf(keyword.getKey());
            var value = keyword.getValue();
            switch (name) {
                case "$defs" -> {}
                case "$ref" -> node.put(name, numbering ? number(value) : "");
                case "properties" -> node.put(name, properties(value, numbering));
                case "items" -> node.put(name, node(value, numbering));
                case "anyOf" -> node.put(name, branches(value, numbering));
                case "description" -> node.put(name, plain(name, value));
                default -> node.put(name, value instanceof List<?> items ? sorted(items) : value);
            }
        }
        return node;
    }

    private Map<String, @Nullable Object> properties(@Nullable Object value, boolean numbering) {
        var properties = new TreeMap<String, @Nullable Object>();
        if (value instanceof Map<?, ?> members) {
            for (var member : new TreeMap<>(members).entrySet()) {
                properties.put(String.valueOf(member.getKey()), node(member.getValue(), numbering));
            }
        }
        return properties;
    }

    /** Branches are sorted by their content without references, because the order determines the numbers. */
    private List<@Nullable Object> branches(@Nullable Object value, boolean numbering) {
        var branches = new ArrayList<@Nullable Object>();
        if (value instanceof List<?> items) {
            var ordered = new ArrayList<@Nullable Object>(items);
            ordered.sort(Comparator.comparing(item -> JsonValues.canonical(node(item, false))));
            for (var item : ordered) {
                branches.add(node(item, numbering));
            }
        }
        return branches;
    }

    private static List<@Nullable Object> sorted(List<?> items) {
        var list = new ArrayList<@Nullable Object>(items);
        list.sort(ByText.ORDER);
        return list;
    }

    /** Orders values by their canonical texts. */
    private static final class ByText implements Comparator<@Nullable Object> {

        static final ByText ORDER = new ByText();

        @Override
        public int compare(@Nullable Object one, @Nullable Object other) {
            return JsonValues.canonical(one).compareTo(JsonValues.canonical(other));
        }
    }
}
