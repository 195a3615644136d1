package io.github.syntheticsource.generation;

import io.github.syntheticsource.generation.ChatAnswer.Finish;
import io.github.syntheticsource.json.JsonException;
import io.github.syntheticsource.json.JsonTree;
import io.github.syntheticsource.schema.SchemaDeriver;
import io.github.syntheticsource.schema.TypeSchema;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Internal. Has a chat model read records out of a text: what it is told, the schema of its answer, and what the answer
 * holds. The text itself is the user message, as it is.
 */
public final class TextReading {

    private static final PromptTemplate SYSTEM = PromptTemplate.resource("reading-system.txt");
    private static final Pattern FENCE = Pattern.compile("(?s)\\s*```\\w*\\s(.*)```\\s*");

    private final TypeSchema type;
    private final boolean several;
    private final String instructions;
    private final List<Example> examples;

    private record Example(String text, String json) {}

    /**
     * What an answer holds.
     *
     * @param json the record, or the list of records where there may be several, as the model wrote them; empty if there is
     *     a problem
     * @param problem why there is none, in words that go on after "the answer", or null if there is
     */
    public record Found(String json, @Nullable String problem) {}

    private TextReading(TypeSchema type, boolean several, String instructions, List<Example> examples) {
        this.type = type;
        this.several = several;
        this.instructions = instructions;
        this.examples = List.copyOf(examples);
    }

    /**
     * Reads the one record that a text states.
     *
     * @throws io.github.syntheticsource.schema.SchemaException if no model can be asked for that type
     */
    public static TextReading of(Type type) {
        return new TextReading(SchemaDeriver.derive(type), false, "", List.of());
    }

    /** The same for any number of records in a text. */
    public TextReading forSeveral() {
        return new TextReading(type, true, instructions, examples);
    }

    /** The same with further wishes. */
    public TextReading instructed(String wishes) {
        return new TextReading(type, several, wishes, examples);
    }

    /** The same with one more example of a text and the JSON of its answer. */
    public TextReading shown(String text, String json) {
        var more = new ArrayList<>(examples);
        more.add(new Example(text, json));
        return new TextReading(type, several, instructions, more);
    }

    /** The name of the answer's schema, or of the tool that takes the answer. */
    public String schemaName() {
        return ModelGenerator.schemaName(type.name());
    }

    /** The question about a text, answered by the response format. */
    public ChatQuestion asked(String text) {
        return question(text, Map.of());
    }

    /** The question about a text, answered in the format that the system message describes. */
    public ChatQuestion askedInWords(String text) {
        return question(text, Map.of("schema", schema()));
    }

    /** The question about a text, answered by a call of the tool {@link #schemaName()}. */
    public ChatQuestion askedByTool(String text) {
        return question(text, Map.of("tool", schemaName()));
    }

    private ChatQuestion question(String text, Map<String, String> more) {
        var values = new LinkedHashMap<>(more);
        values.put(several ? "several" : "one", type.name());
        values.put("instructions", instructions);
        values.put(
                "examples",
                examples.stream()
                        .map(example -> "<text>\n" + example.text + "\n</text>\n<answer>" + example.json + "</answer>")
                        .collect(Collectors.joining("\n")));
        return new ChatQuestion(SYSTEM.fill(values), text, schemaName(), schema(), null, null, 0);
    }

    private String schema() {
        return JsonTree.write(type.strictReading(several));
    }

    /** The schemas of the answer's members by name, all of which it must have. */
    public Map<String, String> members() {
        return part("properties");
    }

    /** The schemas by name that the {@link #members()} refer to. */
    public Map<String, String> definitions() {
        return part("$defs");
    }

    private Map<String, String> part(String keyword) {
        var schemas = new LinkedHashMap<String, String>();
        if (type.strictReading(several).get(keyword) instanceof Map<?, ?> named) {
            named.forEach((name, schema) -> schemas.put(String.valueOf(name), JsonTree.write(schema)));
        }
        return schemas;
    }

    /**
     * Finds what was asked for in an answer, fenced or amid prose too. A cut answer holds nothing.
     *
     * @param parts the answer, at least one part; a model may call a tool several times
     */
    public Found find(List<ChatAnswer> parts) {
        var trees = new ArrayList<@Nullable Object>();
        for (var part : parts) {
            var problem = read(part, trees);
            if (problem != null) {
                return new Found("", problem);
            }
        }
        if (!several && trees.size() != 1) {
            return new Found("", "held " + trees.size() + " records where one was asked for");
        }
        return new Found(JsonTree.write(several ? trees : trees.get(0)), null);
    }

    private @Nullable String read(ChatAnswer answer, List<@Nullable Object> trees) {
        var read = AnswerReader.read(answer);
        var records = read.candidates();
        var text = answer.text() == null ? "" : answer.text();
        if (answer.finish() == Finish.LENGTH) {
            return "was cut by its length limit" + (several ? ", after record " + records.size() : "");
        }
        if (answer.finish() == Finish.FILTERED) {
            return "was held back by the content filter";
        }
        if (isNothing(text)) {
            if (!several) {
                trees.add(text.contains("{") ? Map.of() : null);
            }
            return null;
        }
        for (var rejection : read.rejected()) {
            return rejection.candidate() != null
                    ? String.join("; ", rejection.reasons())
                    : text.isBlank() ? "was empty" : "held no JSON of a record";
        }
        trees.addAll(records);
        return null;
    }

    /** Whether a model says that there is nothing, which the reader of records takes for no answer. */
    private boolean isNothing(String text) {
        var fence = FENCE.matcher(text);
        try {
            var tree = JsonTree.parse(fence.matches() ? fence.group(1) : text);
            return tree instanceof Map<?, ?> members
                    ? members.isEmpty() || (several && List.of().equals(members.get("records")))
                    : tree == null || (several && List.of().equals(tree));
        } catch (JsonException notBare) {
            return false;
        }
    }
}
