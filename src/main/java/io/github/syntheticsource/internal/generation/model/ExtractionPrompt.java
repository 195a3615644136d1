package io.github.syntheticsource.internal.generation.model;

import io.github.syntheticsource.generation.ModelRequest;
import io.github.syntheticsource.generation.ModelResponse;
import io.github.syntheticsource.generation.ModelResponse.Finish;
import io.github.syntheticsource.internal.json.JsonException;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.schema.TypeSchema;
import io.github.syntheticsource.internal.schema.derive.SchemaDeriver;
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
public final class ExtractionPrompt {

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

    private ExtractionPrompt(TypeSchema type, boolean several, String instructions, List<Example> examples) {
        this.type = type;
        this.several = several;
        this.instructions = instructions;
        this.examples = List.copyOf(examples);
    }

    /**
     * Reads the one record that a text states.
     *
     * @throws io.github.syntheticsource.internal.schema.SchemaException if no model can be asked for that type
     */
    public static ExtractionPrompt of(Type type) {
        return new ExtractionPrompt(SchemaDeriver.derive(type), false, "", List.of());
    }

    /** The same for any number of records in a text. */
    public ExtractionPrompt forSeveral() {
        return new ExtractionPrompt(type, true, instructions, examples);
    }

    /** The same with further wishes. */
    public ExtractionPrompt instructed(String wishes) {
        return new ExtractionPrompt(type, several, wishes, examples);
    }

    /** The same with one more example of a text and the JSON of its answer. */
    public ExtractionPrompt withExample(String text, String json) {
        var more = new ArrayList<>(examples);
        more.add(new Example(text, json));
        return new ExtractionPrompt(type, several, instructions, more);
    }

    /** The name of the answer's schema, or of the tool that takes the answer. */
    public String schemaName() {
        return ModelRecordGenerator.schemaName(type.name());
    }

    /** The question about a text, answered by the response format. */
    public ModelRequest structuredRequest(String text) {
        return question(text, Map.of());
    }

    /** The question about a text, answered in the format that the system message describes. */
    public ModelRequest promptedRequest(String text) {
        return question(text, Map.of("schema", schema()));
    }

    /** The question about a text, answered by a call of the tool {@link #schemaName()}. */
    public ModelRequest toolRequest(String text) {
        return question(text, Map.of("tool", schemaName()));
    }

    private ModelRequest question(String text, Map<String, String> more) {
        var values = new LinkedHashMap<>(more);
        values.put(several ? "several" : "one", type.name());
        values.put("instructions", instructions);
        values.put(
                "examples",
                examples.stream()
                        .map(example -> "<text>\n" + example.text + "\n</text>\n<answer>" + example.json + "</answer>")
                        .collect(Collectors.joining("\n")));
        return new ModelRequest(SYSTEM.fill(values), text, schemaName(), schema(), null, null, 0);
    }

    private String schema() {
        return JsonValues.write(type.strictReading(several));
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
            named.forEach((name, schema) -> schemas.put(String.valueOf(name), JsonValues.write(schema)));
        }
        return schemas;
    }

    /**
     * Finds what was asked for in an answer, fenced or amid prose too. A cut answer holds nothing.
     *
     * @param parts the answer, at least one part; a model may call a tool several times
     */
    public Found find(List<ModelResponse> parts) {
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
        return new Found(JsonValues.write(several ? trees : trees.get(0)), null);
    }

    private @Nullable String read(ModelResponse response, List<@Nullable Object> trees) {
        var read = AnswerParser.read(response);
        var records = read.candidates();
        var text = response.text() == null ? "" : response.text();
        if (response.finish() == Finish.LENGTH) {
            return "was cut by its length limit" + (several ? ", after record " + records.size() : "");
        }
        if (response.finish() == Finish.FILTERED) {
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
            var tree = JsonValues.parse(fence.matches() ? fence.group(1) : text);
            return tree instanceof Map<?, ?> members
                    ? members.isEmpty() || (several && List.of().equals(members.get("records")))
                    : tree == null || (several && List.of().equals(tree));
        } catch (JsonException notBare) {
            return false;
        }
    }
}
