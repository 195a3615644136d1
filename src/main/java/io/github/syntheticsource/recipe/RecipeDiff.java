package io.github.syntheticsource.recipe;

import io.github.syntheticsource.json.JsonTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in words, one line a change, how what a test asks for differs from what was recorded. */
public final class RecipeDiff {

    private static final int LONGEST_QUOTE = 60;

    private RecipeDiff() {}

    /**
     * The changes from one recipe to another.
     *
     * @param recorded the recipe in the fixture
     * @param asked the recipe of the test
     * @return one line a change, such as {@code schema: + copay (number)}; empty if they are the same
     */
    public static List<String> between(Map<String, @Nullable Object> recorded, Map<String, @Nullable Object> asked) {
        var lines = new ArrayList<String>();
        var names = new LinkedHashSet<>(asked.keySet());
        names.addAll(recorded.keySet());
        names.remove("fingerprint");
        for (var name : names) {
            var before = recorded.get(name);
            var after = asked.get(name);
            if (name.equals("schema")) {
                schema(flat(before), flat(after), lines);
            } else if (name.equals("examples")) {
                examples(list(before), list(after), lines);
            } else if (!JsonTree.same(before, after)) {
                lines.add(name + ": " + shown(before) + " -> " + shown(after));
            }
        }
        return lines;
    }

    private static void schema(Map<String, String> before, Map<String, String> after, List<String> lines) {
        after.forEach((path, type) -> {
            var old = before.get(path);
            if (old == null) {
                lines.add("schema: + " + path + " (" + type + ")");
            } else if (!old.equals(type)) {
                lines.add("schema: " + path + ": " + old + " -> " + type);
            }
        });
        before.forEach((path, type) -> {
            if (!after.containsKey(path)) {
                lines.add("schema: - " + path + " (" + type + ")");
            }
        });
    }

    private static void examples(List<?> before, List<?> after, List<String> lines) {
        for (var i = 0; i < Math.max(before.size(), after.size()); i++) {
            if (i >= before.size()) {
                lines.add("examples[" + i + "] added");
            } else if (i >= after.size()) {
                lines.add("examples[" + i + "] removed");
            } else if (!JsonTree.same(before.get(i), after.get(i))) {
                lines.add("examples[" + i + "] changed");
            }
        }
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> items ? items : List.of();
    }

    private static String shown(@Nullable Object value) {
        if (value == null) {
            return "(none)";
        }
        var text = JsonTree.write(value);
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }

    /** Every component by its path, with its type and constraints in one line. */
    private static Map<String, String> flat(@Nullable Object schema) {
        var paths = new LinkedHashMap<String, String>();
        flatten(schema, "", paths);
        if (schema instanceof Map<?, ?> members && members.get("$defs") instanceof Map<?, ?> definitions) {
            definitions.forEach((name, definition) -> flatten(definition, String.valueOf(name), paths));
        }
        return paths;
    }

    private static void flatten(@Nullable Object schema, String path, Map<String, String> paths) {
        if (!(schema instanceof Map<?, ?> node)) {
            return;
        }
        if (!path.isEmpty()) {
            paths.put(path, signature(node));
        } else if (node.get("description") != null) {
            paths.put("(description)", shown(node.get("description")));
        }
        if (node.get("properties") instanceof Map<?, ?> properties) {
            properties.forEach((name, property) ->
                    flatten(property, path.isEmpty() ? String.valueOf(name) : path + "." + name, paths));
        }
        flatten(node.get("items"), path + "[]", paths);
        if (node.get("anyOf") instanceof List<?> branches) {
            branches.forEach(branch -> flatten(branch, path + "<" + branchName(branch) + ">", paths));
        }
    }

    /** A branch is named by its discriminator, the enumeration of one that comes first. */
    private static String branchName(@Nullable Object branch) {
        if (branch instanceof Map<?, ?> node && node.get("properties") instanceof Map<?, ?> properties) {
            for (var property : properties.values()) {
                if (property instanceof Map<?, ?> first && first.get("enum") instanceof List<?> constants) {
                    return String.valueOf(constants.get(0));
                }
            }
        }
        return branch instanceof Map<?, ?> node && node.get("$ref") != null
                ? String.valueOf(node.get("$ref"))
                : String.valueOf(branch instanceof Map<?, ?> node ? node.get("type") : branch);
    }

    private static String signature(Map<?, ?> node) {
        var type = node.get("type");
        var name = type instanceof List<?> types
                ? types.stream().map(Objects::toString).collect(Collectors.joining(" or "))
                : Objects.toString(type, node.get("$ref") == null ? "one of several types" : "reference");
        var details = node.entrySet().stream()
                .filter(entry -> !List.of(
                                "type",
                                "properties",
                                "required",
                                "additionalProperties",
                                "items",
                                "anyOf",
                                "$ref",
                                "$defs")
                        .contains(String.valueOf(entry.getKey())))
                .map(entry -> entry.getKey() + " " + JsonTree.canonical(sorted(entry.getValue())))
                .sorted()
                .collect(Collectors.joining(", "));
        return details.isEmpty() ? name : name + ", " + details;
    }

    private static @Nullable Object sorted(@Nullable Object value) {
        return value instanceof List<?> items
                ? items.stream().map(Objects::toString).sorted().toList()
                : value;
    }
}
