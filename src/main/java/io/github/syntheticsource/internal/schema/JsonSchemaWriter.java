package io.github.syntheticsource.internal.schema;

import io.github.syntheticsource.internal.text.Plural;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes a schema as JSON Schema, in one of two forms: the strict subset for a model, with constraints that it cannot
 * express in the description; and the full form for the recipe.
 *
 * @see <a href="https://platform.openai.com/docs/guides/structured-outputs">OpenAI's strict subset</a>
 */
final class JsonSchemaWriter {

    /** The only member of a response that is not a single record. */
    private static final String RECORDS = "records";

    private final boolean strict;
    /** Whether every component is nullable, so that an extractor need not invent values that a text does not state. */
    private final boolean abstaining;

    private JsonSchemaWriter(boolean strict, boolean abstaining) {
        this.strict = strict;
        this.abstaining = abstaining;
    }

    static Map<String, @Nullable Object> strictAnswer(TypeSchema type, int count) {
        return new JsonSchemaWriter(true, false).wrapped(type, count);
    }

    static Map<String, @Nullable Object> strictReading(TypeSchema type, boolean several) {
        var json = new JsonSchemaWriter(true, true);
        if (several) {
            return json.wrapped(type, null);
        }
        if (!(type.resolve(type.root()) instanceof ObjectSchema object) || object.property(RECORDS) != null) {
            return json.wrapped(type, 1);
        }
        var record = json.object(object, "");
        json.addDefinitions(record, type);
        return record;
    }

    static Map<String, @Nullable Object> full(TypeSchema type) {
        var json = new JsonSchemaWriter(false, false);
        var schema = json.node(type.root());
        json.addDefinitions(schema, type);
        return schema;
    }

    private Map<String, @Nullable Object> wrapped(TypeSchema type, @Nullable Integer count) {
        var records = members("type", "array");
        records.put("items", node(type.root()));
        if (count != null) {
            records.put("minItems", count);
            records.put("maxItems", count);
        }
        var answer = members("type", "object");
        answer.put("properties", members(RECORDS, records));
        answer.put("required", List.of(RECORDS));
        answer.put("additionalProperties", false);
        addDefinitions(answer, type);
        return answer;
    }

    private void addDefinitions(Map<String, @Nullable Object> json, TypeSchema type) {
        if (!type.definitions().isEmpty()) {
            var definitions = new LinkedHashMap<String, @Nullable Object>();
            new TreeMap<>(type.definitions()).forEach((name, schema) -> definitions.put(name, node(schema)));
            json.put("$defs", definitions);
        }
    }

    private Map<String, @Nullable Object> node(Schema schema) {
        if (schema instanceof ObjectSchema object) {
            return object(object, "");
        }
        if (schema instanceof ArraySchema array) {
            return array(array);
        }
        if (schema instanceof StringSchema string) {
            return string(string);
        }
        if (schema instanceof NumberSchema number) {
            return number(number);
        }
        if (schema instanceof BooleanSchema bool) {
            return bool(bool);
        }
        return schema instanceof UnionSchema choice ? choice(choice) : reference((ReferenceSchema) schema);
    }

    /** An object. Its discriminator, if any, is never null. */
    private Map<String, @Nullable Object> object(ObjectSchema object, String discriminator) {
        var json = typed("object", object);
        var properties = new LinkedHashMap<String, @Nullable Object>();
        for (var property : object.properties()) {
            var schema = abstaining && !property.name().equals(discriminator)
                    ? property.schema().orNull()
                    : property.schema();
            properties.put(property.name(), node(schema));
        }
        json.put("properties", properties);
        json.put("required", List.copyOf(properties.keySet()));
        json.put("additionalProperties", false);
        return describe(json, object.description(), List.of());
    }

    private Map<String, @Nullable Object> array(ArraySchema array) {
        var json = typed("array", array);
        json.put("items", node(array.items()));
        if (array.minItems() > 0) {
            json.put("minItems", array.minItems());
        }
        if (array.maxItems() != null) {
            json.put("maxItems", array.maxItems());
        }
        var hints = new ArrayList<String>();
        if (array.unique()) {
            hints.add("no item twice");
            putFull(json, "uniqueItems", true);
        }
        return describe(json, array.description(), hints);
    }

    private Map<String, @Nullable Object> string(StringSchema string) {
        var json = typed("string", string);
        var hints = new ArrayList<String>();
        if (!string.constants().isEmpty()) {
            var constants = new ArrayList<@Nullable Object>(string.constants());
            if (string.nullable()) {
                constants.add(null);
            }
            json.put("enum", constants);
        } else if (strict) {
            addForm(json, string, hints);
        } else {
            putFull(json, "pattern", string.pattern());
            putFull(json, "format", string.kind().word());
            putFull(json, "datePattern", string.datePattern());
        }
        addLengths(json, string, hints);
        return describe(json, string.description(), hints);
    }

    /** Adds the format of a text, as far as the strict subset supports it. */
    private static void addForm(Map<String, @Nullable Object> json, StringSchema string, List<String> hints) {
        if (string.datePattern() != null) {
            hints.add("written as " + string.datePattern());
            return;
        }
        var regex = string.pattern();
        if (regex != null && PortablePattern.isPortable(regex)) {
            json.put("pattern", PortablePattern.anchored(regex));
            return;
        }
        if (regex != null) {
            hints.add("matches the regular expression " + regex);
        }
        var kind = string.kind();
        if (kind.format() != null) {
            json.put("format", kind.format());
        }
        if (kind.pattern() != null) {
            json.put("pattern", kind.pattern());
        }
        switch (kind) {
            case INSTANT -> hints.add("in UTC, ending in Z");
            case ZONE -> hints.add("a time zone such as Europe/Paris");
            case LOCALE -> hints.add("a language tag such as fr-FR");
            case CURRENCY -> hints.add("an ISO 4217 currency code");
            case URI -> hints.add("a URI");
            default -> {}
        }
    }

    private void addLengths(Map<String, @Nullable Object> json, StringSchema string, List<String> hints) {
        if (string.notBlank()) {
            hints.add("not blank");
            putFull(json, "notBlank", true);
        }
        if (string.minLength() > 0) {
            hints.add("at least " + Plural.of(string.minLength(), "character"));
            putFull(json, "minLength", string.minLength());
        }
        if (string.maxLength() != null) {
            hints.add("at most " + Plural.of(string.maxLength(), "character"));
            putFull(json, "maxLength", string.maxLength());
        }
        if (string.when() != null) {
            hints.add(
                    switch (string.when()) {
                        case PAST -> "in the past";
                        case PAST_OR_PRESENT -> "not in the future";
                        case FUTURE -> "in the future";
                        case FUTURE_OR_PRESENT -> "not in the past";
                    });
            putFull(json, "when", string.when().name());
        }
    }

    private Map<String, @Nullable Object> number(NumberSchema number) {
        var json = typed(number.integer() ? "integer" : "number", number);
        if (number.minimum() != null) {
            json.put(number.minimumExclusive() ? "exclusiveMinimum" : "minimum", number.minimum());
        }
        if (number.maximum() != null) {
            json.put(number.maximumExclusive() ? "exclusiveMaximum" : "maximum", number.maximum());
        }
        var hints = new ArrayList<String>();
        if (number.fractionDigits() != null && !number.integer()) {
            hints.add("at most " + Plural.of(number.fractionDigits(), "digit") + " after the point");
            putFull(json, "fractionDigits", number.fractionDigits());
        }
        return describe(json, number.description(), hints);
    }

    private Map<String, @Nullable Object> bool(BooleanSchema bool) {
        var json = typed("boolean", bool);
        var hints = new ArrayList<String>();
        if (bool.only() != null) {
            hints.add("always " + bool.only());
            putFull(json, "only", bool.only());
        }
        return describe(json, bool.description(), hints);
    }

    private Map<String, @Nullable Object> choice(UnionSchema choice) {
        var branches = new ArrayList<@Nullable Object>();
        choice.branches().forEach(branch -> branches.add(object(branch, choice.discriminator())));
        return anyOf(branches, choice);
    }

    /**
     * OpenAI allows no other keyword next to {@code $ref}, so a description is put on an {@code anyOf} with one branch.
     */
    private Map<String, @Nullable Object> reference(ReferenceSchema ref) {
        Map<String, @Nullable Object> pointer = members("$ref", "#/$defs/" + ref.name());
        return ref.nullable() || ref.description() != null ? anyOf(new ArrayList<>(List.of(pointer)), ref) : pointer;
    }

    private Map<String, @Nullable Object> anyOf(List<@Nullable Object> branches, Schema schema) {
        if (schema.nullable()) {
            branches.add(members("type", "null"));
        }
        return describe(members("anyOf", branches), schema.description(), List.of());
    }

    private static Map<String, @Nullable Object> typed(String type, Schema schema) {
        return members("type", schema.nullable() ? List.of(type, "null") : type);
    }

    private void putFull(Map<String, @Nullable Object> json, String keyword, @Nullable Object value) {
        if (!strict && value != null) {
            json.put(keyword, value);
        }
    }

    private Map<String, @Nullable Object> describe(
            Map<String, @Nullable Object> json, @Nullable String description, List<String> hints) {
        var words = new ArrayList<String>();
        if (description != null) {
            words.add(description);
        }
        if (strict) {
            words.addAll(hints);
        }
        if (!words.isEmpty()) {
            json.put("description", String.join("; ", words));
        }
        return json;
    }

    private static Map<String, @Nullable Object> members(String name, @Nullable Object value) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put(name, value);
        return members;
    }
}
