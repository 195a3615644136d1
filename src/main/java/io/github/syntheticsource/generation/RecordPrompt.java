package io.github.syntheticsource.generation;

import io.github.syntheticsource.json.JsonTree;
import io.github.syntheticsource.recipe.Recipe;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The two messages that ask for records. The system message is the same from call to call, so that servers can cache it;
 * what varies is in the user message.
 *
 * <p>A prompt of the user's own takes the place of the system message. What it does not mention by a placeholder
 * (subject, instructions, examples, locale, unique) follows it in our own words, so that no attribute is lost; the count
 * and what to avoid are in the user message anyway. {@code {{count}}} in it is the number of records of that call.
 */
final class RecordPrompt {

    private static final PromptTemplate SYSTEM = PromptTemplate.resource("records-system.txt");
    private static final PromptTemplate USER = PromptTemplate.resource("records-user.txt");
    private static final int LONGEST_CANDIDATE = 1_000;
    private static final int MOST_REJECTIONS = 20;

    private final RecordRequest request;
    private final Recipe recipe;

    RecordPrompt(RecordRequest request) {
        this.request = request;
        this.recipe = request.recipe();
    }

    /** The system message. */
    String system() {
        var values = values();
        if (recipe.prompt() == null) {
            return SYSTEM.fill(values);
        }
        var prompt = PromptTemplate.of(recipe.prompt());
        requireKnown(prompt, values);
        var unsaid = new HashMap<>(values);
        unsaid.keySet().removeAll(prompt.names());
        return prompt.fill(values) + SYSTEM.sections().fill(unsaid);
    }

    /** The user message. */
    String user() {
        return USER.fill(Map.of(
                "count", String.valueOf(request.count()),
                "used", UsedValues.of(recipe, request.existing()),
                "rejected", rejections(request.rejected())));
    }

    private Map<String, String> values() {
        return Map.of(
                "type", recipe.schema().name(),
                "schema", JsonTree.write(recipe.schema().toJson()),
                "subject", recipe.subject(),
                "instructions", recipe.instructions(),
                "examples", examples(),
                "locale", locale(),
                "unique", String.join(", ", recipe.unique()),
                "count", String.valueOf(request.count()));
    }

    private String examples() {
        return recipe.examples().stream()
                .map(example -> "<example>\n" + example + "\n</example>")
                .collect(Collectors.joining("\n"));
    }

    private String locale() {
        var tag = recipe.locale();
        return tag == null || tag.isEmpty()
                ? ""
                : Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH) + " [" + tag + "]";
    }

    private static String rejections(List<Rejection> rejected) {
        return rejected.stream()
                .limit(MOST_REJECTIONS)
                .map(RecordPrompt::rejection)
                .collect(Collectors.joining("\n"));
    }

    private static String rejection(Rejection rejection) {
        var reasons = String.join("; ", rejection.reasons());
        return rejection.candidate() == null
                ? "- no record: " + reasons
                : "- " + Excerpt.of(rejection.candidate(), LONGEST_CANDIDATE) + "\n  refused: " + reasons;
    }

    private static void requireKnown(PromptTemplate prompt, Map<String, String> values) {
        for (var name : new TreeSet<>(prompt.names())) {
            if (!values.containsKey(name)) {
                throw new GenerationException("The text of `prompt` holds the unknown placeholder {{" + name + "}}"
                        + "\n -> known are "
                        + new TreeSet<>(values.keySet())
                                .stream().map(known -> "{{" + known + "}}").collect(Collectors.joining(" "))
                        + "\nTake it out, or write it in another way: two braces around a single word are always a"
                        + " placeholder.");
            }
        }
    }
}
