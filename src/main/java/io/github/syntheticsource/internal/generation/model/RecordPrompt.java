package io.github.syntheticsource.internal.generation.model;

import io.github.syntheticsource.generation.GenerationException;
import io.github.syntheticsource.generation.Rejection;
import io.github.syntheticsource.internal.generation.RecipeRequest;
import io.github.syntheticsource.internal.generation.check.RecordVarietyPlan;
import io.github.syntheticsource.internal.generation.check.UsedValueList;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.recipe.Recipe;
import io.github.syntheticsource.internal.text.TextExcerpt;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The system and user message that request records. The system message is the same for all calls, so that servers can
 * cache it. Everything that varies is in the user message.
 *
 * <p>A custom prompt replaces the system message. Attributes without a placeholder in it (subject, instructions, examples,
 * locale, unique) are appended, so that none is lost. The count and the values to avoid are in the user message.
 * {@code {{count}}} is the number of records of the call.
 */
final class RecordPrompt {

    private static final PromptTemplate SYSTEM = PromptTemplate.resource("records-system.txt");
    private static final PromptTemplate USER = PromptTemplate.resource("records-user.txt");
    /** Keywords whose members have names from the type. */
    private static final Set<String> NAMED = Set.of("properties", "$defs");
    /** Keywords that are also in the schema of the response and that every server follows. */
    private static final Set<String> SHAPE =
            Set.of("type", "required", "additionalProperties", "$ref", "enum", "format");

    private static final int LONGEST_CANDIDATE = 1_000;
    private static final int MOST_REJECTIONS = 20;

    private final RecipeRequest request;
    private final Recipe recipe;

    RecordPrompt(RecipeRequest request) {
        this.request = request;
        this.recipe = request.recipe();
    }

    /** The system message. */
    String system() {
        var values = new HashMap<>(values());
        if (recipe.prompt() == null) {
            values.put("rules", rules());
            return SYSTEM.fill(values);
        }
        var prompt = PromptTemplate.of(recipe.prompt());
        requireKnown(prompt, values);
        var unmentioned = new HashMap<>(values);
        unmentioned.keySet().removeAll(prompt.names());
        if (unmentioned.containsKey("schema")) {
            unmentioned.put("rules", rules());
        }
        var text = prompt.fill(values);
        var more = SYSTEM.sections().fill(unmentioned);
        return more.isEmpty() || text.endsWith("\n") ? text + more : text + "\n" + more;
    }

    /** The user message. */
    String user() {
        return USER.fill(Map.of(
                "count", String.valueOf(request.count()),
                "used", UsedValueList.of(recipe, request.existing()),
                "plan", plan(),
                "mend", request.round() == 1 ? rejections(request.rejected()) : "",
                "rejected", request.round() == 1 ? "" : rejections(request.rejected())));
    }

    private Map<String, String> values() {
        return Map.of(
                "type", recipe.schema().name(),
                "schema", JsonValues.write(recipe.schema().toJson()),
                "subject", recipe.subject(),
                "instructions", recipe.instructions(),
                "examples", examples(),
                "locale", locale(),
                "unique", String.join(", ", recipe.unique()),
                "count", String.valueOf(request.count()));
    }

    /** Returns the variety plan, one line per record; empty from the second retry on. */
    private String plan() {
        if (request.round() > 1) {
            return "";
        }
        var plan = RecordVarietyPlan.of(recipe);
        var lines = request.positions().stream()
                .map(position -> plan.row(position).words())
                .toList();
        return lines.stream().allMatch(String::isEmpty)
                ? ""
                : IntStream.range(0, lines.size())
                        .mapToObj(i -> (i + 1) + ". " + lines.get(i))
                        .collect(Collectors.joining("\n"));
    }

    String examples() {
        return recipe.examples().stream()
                .map(example -> example.contains("\n") ? "<example>\n" + example + "\n</example>" : "- " + example)
                .collect(Collectors.joining("\n"));
    }

    /** Returns the constraints of the schema, without names and types, which are in the schema of the response. */
    String rules() {
        var rules = rules(recipe.schema().toJson());
        return rules.isEmpty() ? "" : JsonValues.write(rules);
    }

    private static Map<String, @Nullable Object> rules(Map<?, ?> schema) {
        var rules = new LinkedHashMap<String, @Nullable Object>();
        schema.forEach((key, value) -> {
            var keyword = String.valueOf(key);
            if (NAMED.contains(keyword) && value instanceof Map<?, ?> schemas) {
                var inner = new LinkedHashMap<String, @Nullable Object>();
                schemas.forEach((name, of) -> putRules(inner, String.valueOf(name), of));
                if (!inner.isEmpty()) {
                    rules.put(keyword, inner);
                }
            } else if (keyword.equals("anyOf") && value instanceof List<?> branches) {
                // branches are identified by their names, so they are not reduced
                if (branches.stream()
                        .anyMatch(branch ->
                                branch instanceof Map<?, ?> map && !rules(map).isEmpty())) {
                    rules.put(keyword, branches);
                }
            } else if (keyword.equals("items")) {
                putRules(rules, keyword, value);
            } else if (!SHAPE.contains(keyword)) {
                rules.put(keyword, value);
            }
        });
        return rules;
    }

    private static void putRules(Map<String, @Nullable Object> to, String name, @Nullable Object schema) {
        if (schema instanceof Map<?, ?> map) {
            var rules = rules(map);
            if (!rules.isEmpty()) {
                to.put(name, rules);
            }
        }
    }

    String locale() {
        var tag = recipe.locale();
        return tag == null || tag.isEmpty()
                ? ""
                : Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH) + " [" + tag + "]";
    }

    static String rejections(List<Rejection> rejected) {
        return rejected.stream()
                .limit(MOST_REJECTIONS)
                .map(RecordPrompt::rejection)
                .collect(Collectors.joining("\n"));
    }

    private static String rejection(Rejection rejection) {
        var reasons = String.join("; ", rejection.reasons());
        return rejection.candidate() == null
                ? "- no record: " + reasons
                : "- " + TextExcerpt.of(rejection.candidate(), LONGEST_CANDIDATE) + "\n  refused: " + reasons;
    }

    private static void requireKnown(PromptTemplate prompt, Map<String, String> values) {
        for (var name : new TreeSet<>(prompt.names())) {
            if (!values.containsKey(name)) {
                throw new GenerationException("The text of `prompt` contains the unknown placeholder {{" + name + "}}"
                        + "\n -> known placeholders: "
                        + new TreeSet<>(values.keySet())
                                .stream().map(known -> "{{" + known + "}}").collect(Collectors.joining(" "))
                        + "\nRemove it, or write it in another way: two braces around a single word are always a"
                        + " placeholder.");
            }
        }
    }
}
