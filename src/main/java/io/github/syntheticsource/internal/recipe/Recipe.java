package io.github.syntheticsource.internal.recipe;

import io.github.syntheticsource.internal.json.JsonBinder;
import io.github.syntheticsource.internal.json.JsonException;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.schema.TypeSchema;
import io.github.syntheticsource.internal.schema.Violation;
import io.github.syntheticsource.internal.schema.check.SchemaValidator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The recipe of a set: everything that defines its records, and nothing about how or when they are generated.
 *
 * @param schema the type's schema
 * @param subject what the records are about, or empty
 * @param instructions further instructions, or empty
 * @param examples few-shot examples: free text, or a record as JSON
 * @param prompt the text of a custom prompt, or null for the built-in one
 * @param locale language and region of the values as a language tag, or null
 * @param unique components whose values must not repeat, sorted
 * @param plan the variety plan if the test pins it, or null
 * @param generator the generator if the test pins it, or null
 * @param model the model if the test pins it, or null
 * @param temperature the temperature if the test pins it, or null
 */
public record Recipe(
        TypeSchema schema,
        String subject,
        String instructions,
        List<String> examples,
        @Nullable String prompt,
        @Nullable String locale,
        List<String> unique,
        @Nullable String plan,
        @Nullable String generator,
        @Nullable String model,
        @Nullable Double temperature) {

    public Recipe {
        examples = List.copyOf(examples);
        unique = unique.stream().distinct().sorted().toList();
    }

    /** Returns a recipe with a schema only. */
    public static Recipe of(TypeSchema schema) {
        return new Recipe(schema, "", "", List.of(), null, null, List.of(), null, null, null, null);
    }

    /**
     * The fingerprint: {@code r1:} and the SHA-256, in hex, of this recipe's canonical JSON. The order of components
     * and of enum constants, the names of classes and the layout of texts do not change it; the order of examples does.
     */
    public String fingerprint() {
        return RecipeFingerprint.of(toJson());
    }

    /** This recipe as recorded, without its fingerprint and without empty members. */
    public Map<String, @Nullable Object> toJson() {
        var json = new LinkedHashMap<String, @Nullable Object>();
        putText(json, "subject", subject);
        putText(json, "instructions", instructions);
        if (!examples.isEmpty()) {
            json.put("examples", exampleTrees());
        }
        putText(json, "prompt", prompt);
        putText(json, "locale", locale);
        if (!unique.isEmpty()) {
            json.put("unique", unique);
        }
        putText(json, "plan", plan);
        putText(json, "generator", generator);
        putText(json, "model", model);
        if (temperature != null) {
            json.put("temperature", temperature);
        }
        json.put("schema", schema.toJson());
        return json;
    }

    /**
     * The examples as trees: a JSON object if the example is one, else its text.
     */
    public List<@Nullable Object> exampleTrees() {
        var trees = new ArrayList<@Nullable Object>();
        examples.forEach(example -> trees.add(tree(example)));
        return trees;
    }

    /**
     * Validates a record against the schema and, if it conforms, by its constructor.
     *
     * @param data the record as a tree
     * @return the violations with their paths, one sentence each; empty if the record is valid
     */
    public List<String> violations(@Nullable Object data) {
        var violations = SchemaValidator.violations(schema, data);
        if (!violations.isEmpty()) {
            return violations.stream().map(Violation::toString).toList();
        }
        try {
            JsonBinder.shared().bind(JsonValues.write(data), schema.type());
            return List.of();
        } catch (JsonException e) {
            return List.of(new Violation(e.path(), e.problem()).toString());
        }
    }

    private static Object tree(String example) {
        if (!example.stripLeading().startsWith("{")) {
            return example;
        }
        try {
            return JsonValues.parse(example) instanceof Map<?, ?> members ? members : example;
        } catch (JsonException freeText) {
            return example;
        }
    }

    private static void putText(Map<String, @Nullable Object> json, String name, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            json.put(name, text);
        }
    }
}
