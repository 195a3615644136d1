package io.github.syntheticsource.internal.recipe;

import io.github.syntheticsource.internal.json.JsonValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Every component of a schema by its path, with its type and its constraints. */
final class SchemaPaths {

    private static final Set<String> STRUCTURE =
            Set.of("type", "properties", "required", "additionalProperties", "items", "anyOf", "$ref", "$defs");

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, String> definedAt = new HashMap<>();
    private final Map<?, ?> definitions;

    /** The schema at a path. */
    private record Node(String type, Map<String, @Nullable Object> details) {}

    private SchemaPaths(Map<?, ?> definitions) {
        this.definitions = definitions;
    }

    static SchemaPaths of(@Nullable Object schema) {
        var outline = new SchemaPaths(
                schema instanceof Map<?, ?> root && root.get("$defs") instanceof Map<?, ?> map ? map : Map.of());
        outline.add(schema, "");
        return outline;
    }

    /** One line per change: components added or removed, types or constraints changed. */
    List<String> changesTo(SchemaPaths other) {
        var lines = new ArrayList<String>();
        other.nodes.forEach((path, after) -> {
            var before = nodes.get(path);
            if (before != null) {
                compare(path, before, after, lines);
            } else if (!isInside(path, nodes, other.nodes)) {
                lines.add("+ " + path + " (" + after.type() + ")");
            }
        });
        nodes.forEach((path, before) -> {
            if (!other.nodes.containsKey(path) && !isInside(path, other.nodes, nodes)) {
                lines.add("- " + path + " (" + before.type() + ")");
            }
        });
        return lines;
    }

    /** Whether the path is inside a component that is itself added or removed, and so already reported. */
    private static boolean isInside(String path, Map<String, Node> nodes, Map<String, Node> others) {
        return others.keySet().stream()
                .anyMatch(parent -> !nodes.containsKey(parent)
                        && path.length() > parent.length()
                        && path.startsWith(parent)
                        && ".[<".indexOf(path.charAt(parent.length())) >= 0);
    }

    private static void compare(String path, Node before, Node after, List<String> lines) {
        var where = path.isEmpty() ? "" : path + ": ";
        if (!before.type().equals(after.type())) {
            lines.add(where + before.type() + " -> " + after.type());
        }
        var keywords = new TreeSet<>(before.details().keySet());
        keywords.addAll(after.details().keySet());
        for (var keyword : keywords) {
            var one = before.details().get(keyword);
            var other = after.details().get(keyword);
            if (!JsonValues.same(one, other)) {
                lines.add(where + keyword + " " + RecipeDiff.change(one, other));
            }
        }
    }

    private void add(@Nullable Object schema, String path) {
        if (!(schema instanceof Map<?, ?> node)) {
            return;
        }
        var target = node.get("$ref");
        if (target != null) {
            addReference(String.valueOf(target), node, path);
            return;
        }
        if (node.get("anyOf") instanceof List<?> branches) {
            addBranches(branches, node, path);
            return;
        }
        nodes.put(path, new Node(type(node.get("type")), details(node)));
        if (node.get("properties") instanceof Map<?, ?> properties) {
            properties.forEach(
                    (name, property) -> add(property, path.isEmpty() ? String.valueOf(name) : path + "." + name));
        }
        add(node.get("items"), path + "[]");
    }

    /** A recursive type is expanded at its first path; other uses refer to that path, not to its name. */
    private void addReference(String target, Map<?, ?> node, String path) {
        var known = definedAt.putIfAbsent(target, path);
        if (known != null) {
            nodes.put(
                    path, new Node(known.isEmpty() ? "the same as the whole" : "the same as " + known, details(node)));
            return;
        }
        add(definitions.get(target.substring(target.lastIndexOf('/') + 1)), path);
        var added = nodes.get(path);
        if (added != null) {
            var details = new TreeMap<String, @Nullable Object>(added.details());
            details.putAll(details(node));
            nodes.put(path, new Node(added.type(), details));
        }
    }

    private void addBranches(List<?> branches, Map<?, ?> node, String path) {
        var types = branches.stream().filter(branch -> !isNull(branch)).toList();
        if (types.size() == 1) {
            add(types.get(0), path);
        } else {
            nodes.put(path, new Node("one of several types", Map.of()));
            types.forEach(branch -> add(branch, path + "<" + name(branch) + ">"));
        }
        var added = nodes.get(path);
        if (added != null) {
            var details = new TreeMap<String, @Nullable Object>(added.details());
            details.putAll(details(node));
            nodes.put(path, new Node(added.type() + (types.size() < branches.size() ? " or null" : ""), details));
        }
    }

    private static boolean isNull(@Nullable Object branch) {
        return branch instanceof Map<?, ?> node && "null".equals(node.get("type"));
    }

    /** A branch is named by its discriminator, its first single-constant enum. */
    private static String name(@Nullable Object branch) {
        if (branch instanceof Map<?, ?> node && node.get("properties") instanceof Map<?, ?> properties) {
            for (var property : properties.values()) {
                if (property instanceof Map<?, ?> first && first.get("enum") instanceof List<?> constants) {
                    return String.valueOf(constants.get(0));
                }
            }
        }
        return "?";
    }

    private static String type(@Nullable Object type) {
        return type instanceof List<?> types
                ? String.join(" or ", types.stream().map(String::valueOf).toList())
                : String.valueOf(type);
    }

    private static Map<String, @Nullable Object> details(Map<?, ?> node) {
        var details = new TreeMap<String, @Nullable Object>();
        node.forEach((keyword, value) -> {
            if (!STRUCTURE.contains(String.valueOf(keyword))) {
                details.put(String.valueOf(keyword), CanonicalRecipe.plain("unique", value));
            }
        });
        return details;
    }
}
