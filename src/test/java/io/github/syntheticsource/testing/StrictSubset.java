package io.github.syntheticsource.testing;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The subset of JSON Schema that OpenAI's strict structured output accepts. Its limits are the tighter ones known. */
public final class StrictSubset {

    private static final int MAX_NESTING = 10;
    private static final int MAX_PROPERTIES = 100;
    private static final int MAX_ENUM_VALUES = 500;
    private static final int MAX_CHARACTERS = 15_000;
    private static final int LONG_ENUM_VALUES = 250;
    private static final int MAX_LONG_ENUM_CHARACTERS = 7_500;

    private static final Set<String> ANYWHERE = Set.of("title", "description");
    private static final Set<String> AT_ROOT = Set.of("$defs", "$schema", "$id");
    private static final Set<String> BESIDE_NUMBER =
            Set.of("type", "enum", "const", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf");
    private static final Map<String, Set<String>> BESIDE_TYPE = Map.of(
            "object", Set.of("type", "properties", "required", "additionalProperties"),
            "array", Set.of("type", "items", "minItems", "maxItems"),
            "string", Set.of("type", "enum", "const", "pattern", "format"),
            "number", BESIDE_NUMBER,
            "integer", BESIDE_NUMBER,
            "boolean", Set.of("type", "enum", "const"));
    private static final Set<String> FORMATS =
            Set.of("date-time", "time", "date", "duration", "email", "hostname", "ipv4", "ipv6", "uuid");

    private final List<String> violations = new ArrayList<>();
    private final Set<String> references = new HashSet<>(Set.of("#"));
    private int properties;
    private int enumValues;
    private int characters;

    private StrictSubset() {}

    /**
     * Checks a whole schema.
     *
     * @return what the service would refuse, each with the path of the offending node; empty if nothing
     */
    public static List<String> violations(JsonNode schema) {
        var subset = new StrictSubset();
        subset.root(schema);
        return List.copyOf(subset.violations);
    }

    private void root(JsonNode root) {
        var definitions = root.path("$defs");
        definitions.properties().forEach(definition -> references.add("#/$defs/" + definition.getKey()));
        require(!root.has("anyOf"), "$", "the root must not be an anyOf");
        require(typeOf(root).equals("object"), "$", "the root must be of type object");
        node(root, "$", 0);
        definitions.properties().forEach(definition -> named(definition, "$.$defs.", 0));

        atMost(MAX_PROPERTIES, properties, "$", "properties in total");
        atMost(MAX_ENUM_VALUES, enumValues, "$", "enum values in total");
        atMost(MAX_CHARACTERS, characters, "$", "characters of names and enum values in total");
    }

    private void named(Entry<String, JsonNode> child, String parent, int depth) {
        characters += child.getKey().length();
        node(child.getValue(), parent + child.getKey(), depth + 1);
    }

    private void node(JsonNode node, String path, int depth) {
        if (!node.isObject()) {
            refuse(path, "a schema must be an object but was [%s]".formatted(node));
            return;
        }
        if (depth > MAX_NESTING) {
            refuse(path, "nested %d levels deep, allowed are %d".formatted(depth, MAX_NESTING));
            return;
        }
        var kinds = Stream.of("type", "anyOf", "$ref").filter(node::has).toList();
        if (kinds.size() != 1) {
            refuse(path, "needs exactly one of type, anyOf and $ref but has %s".formatted(kinds));
            return;
        }
        switch (kinds.get(0)) {
            case "anyOf" -> anyOf(node, path, depth);
            case "$ref" -> reference(node, path, depth);
            default -> typed(node, path, depth);
        }
    }

    private void anyOf(JsonNode node, String path, int depth) {
        keywords(node, Set.of("anyOf"), path, depth);
        var branches = node.path("anyOf");
        require(branches.isArray() && !branches.isEmpty(), path, "anyOf must be a non-empty array");
        for (int i = 0; i < branches.size(); i++) {
            branch(branches.path(i), "%s.anyOf[%d]".formatted(path, i), depth + 1);
        }
    }

    private void branch(JsonNode node, String path, int depth) {
        if (node.path("type").asText().equals("null")) {
            keywords(node, Set.of("type"), path, depth);
        } else {
            node(node, path, depth);
        }
    }

    private void reference(JsonNode node, String path, int depth) {
        keywords(node, Set.of("$ref"), path, depth);
        var target = node.path("$ref").asText();
        require(references.contains(target), path, "$ref [%s] is neither # nor a definition".formatted(target));
    }

    private void typed(JsonNode node, String path, int depth) {
        var type = typeOf(node);
        if (!BESIDE_TYPE.containsKey(type)) {
            refuse(path, "unknown type [%s]".formatted(node.path("type")));
            return;
        }
        keywords(node, BESIDE_TYPE.get(type), path, depth);
        switch (type) {
            case "object" -> object(node, path, depth);
            case "array" -> node(node.path("items"), path + ".items", depth + 1);
            default -> scalar(node, path);
        }
    }

    /** The one type of a node, null left aside: {@code "string"} of {@code ["string", "null"]}. Empty if unclear. */
    private static String typeOf(JsonNode node) {
        var type = node.path("type");
        if (!type.isArray()) {
            return type.asText();
        }
        var names = texts(type).filter(name -> !name.equals("null")).toList();
        return type.size() == 2 && names.size() == 1 ? names.get(0) : "";
    }

    private void object(JsonNode node, String path, int depth) {
        var children = node.path("properties");
        var names = children.properties().stream().map(Entry::getKey).collect(toSet());
        var required = texts(node.path("required")).collect(toSet());
        require(!names.isEmpty(), path, "an object needs at least one property");
        require(names.equals(required), path, "required must list all properties and no others");
        require(isFalse(node.path("additionalProperties")), path, "additionalProperties must be false");
        properties += names.size();
        children.properties().forEach(child -> named(child, path + ".properties.", depth));
    }

    private static boolean isFalse(JsonNode node) {
        return node.isBoolean() && !node.booleanValue();
    }

    private void scalar(JsonNode node, String path) {
        var format = node.path("format").asText();
        require(!node.has("format") || FORMATS.contains(format), path, "unknown format [%s]".formatted(format));
        characters += node.path("const").asText().length();
        if (node.has("enum")) {
            choice(node.path("enum"), path);
        }
    }

    private void choice(JsonNode choices, String path) {
        var length = texts(choices).mapToInt(String::length).sum();
        require(choices.isArray() && !choices.isEmpty(), path, "enum must be a non-empty array");
        if (choices.size() > LONG_ENUM_VALUES) {
            atMost(MAX_LONG_ENUM_CHARACTERS, length, path, "characters in an enum of so many values");
        }
        enumValues += choices.size();
        characters += length;
    }

    private void keywords(JsonNode node, Set<String> allowed, String path, int depth) {
        node.properties().stream()
                .map(Entry::getKey)
                .filter(name -> !allowed.contains(name) && !ANYWHERE.contains(name))
                .filter(name -> depth > 0 || !AT_ROOT.contains(name))
                .forEach(name -> refuse(path, "keyword [%s] is not allowed here".formatted(name)));
    }

    private static Stream<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText);
    }

    private void atMost(int limit, int count, String path, String what) {
        require(count <= limit, path, "%d %s, allowed are %d".formatted(count, what, limit));
    }

    private void require(boolean satisfied, String path, String otherwise) {
        if (!satisfied) {
            refuse(path, otherwise);
        }
    }

    private void refuse(String path, String why) {
        violations.add(path + ": " + why);
    }
}
