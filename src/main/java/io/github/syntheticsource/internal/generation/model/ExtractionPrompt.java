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
 * The prompt for extracting records from a text with a chat model, the schema of the answer, and the parsing of the answer.
 * The user message is the unmodified text.
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
     * The content of an answer.
     *
     * @param json the record, or the list of records if several are allowed, as the model wrote them; empty if there is a
     *     problem
     * @param problem why there is no record, as a phrase that follows "the answer", or null if there is one
     */
    public record Found(String json, @Nullable String problem) {}

    private ExtractionPrompt(TypeSchema type, boolean several, String instructions, List<Example> examples) {
        this.type = type;
        this.several = several;
        this.instructions = instructions;
        this.examples = List.copyOf(examples);
    }

    /**
     * Creates a prompt for the one record that a text states.
     *
     * @throws io.github.syntheticsource.internal.schema.SchemaException if no schema can be derived for the type
     */
    public static ExtractionPrompt of(Type type) {
        return new ExtractionPrompt(SchemaDeriver.derive(type), false, "", List.of());
    }

    /** Returns this prompt for any number of records in a text. */
    public ExtractionPrompt forSeveral() {
        return new ExtractionPrompt(type, true, instructions, examples);
    }

    /** Returns this prompt with other instructions. */
    public ExtractionPrompt instructed(String newInstructions) {
        return new ExtractionPrompt(type, several, newInstructions, examples);
    }

    /** Returns this prompt with one more few-shot example: a text and the JSON of its answer. */
    public ExtractionPrompt withExample(String text, String json) {
        var more = new ArrayList<>(examples);
        more.add(new Example(text, json));
        return new ExtractionPrompt(type, several, instructions, more);
    }

    /** Returns the name of the answer's schema, or of the tool that receives the answer. */
    public String schemaName() {
        return ModelRecordGenerator.schemaName(type.name());
    }

    /** Creates a request with the schema as its response format. */
    public ModelRequest structuredRequest(String text) {
        return request(text, Map.of());
    }

    /** Creates a request whose system message describes the format of the answer. */
    public ModelRequest promptedRequest(String text) {
        return request(text, Map.of("schema", schema()));
    }

    /** Creates a request that is answered by a call of the tool {@link #schemaName()}. */
    public ModelRequest toolRequest(String text) {
        return request(text, Map.of("tool", schemaName()));
    }

    private ModelRequest request(String text, Map<String, String> more) {
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

    /** Returns the schemas of the answer's members by name; all members are required. */
    public Map<String, String> members() {
        return part("properties");
    }

    /** Returns the schemas, by name, that {@link #members()} refer to. */
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
     * Finds the requested records in an answer, even within a code fence or prose. An answer that was cut off has none.
     *
     * @param parts the parts of the answer, at least one: a model may call a tool several times
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
            return new Found("", "contains " + trees.size() + " records but one was requested");
        }
        return new Found(JsonValues.write(several ? trees : trees.get(0)), null);
    }

    private @Nullable String read(ModelResponse response, List<@Nullable Object> trees) {
        var read = AnswerParser.read(response);
        var records = read.candidates();
        var text = response.text() == null ? "" : response.text();
        if (response.finish() == Finish.LENGTH) {
            return "was cut off at its length limit" + (several ? ", after record " + records.size() : "");
        }
        if (response.finish() == Finish.FILTERED) {
            return "was blocked by the content filter";
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
                    : text.isBlank() ? "was empty" : "contains no JSON record";
        }
        trees.addAll(records);
        return null;
    }

    /** Returns whether the answer states that there is no record, which {@link AnswerParser} would reject. */
    private boolean isNothing(String text) {
        var fence = FENCE.matcher(text);
        try {
            var tree = JsonValues.parse(fence.matches() ? fence.group(1) : text);
            return tree instanceof Map<?, ?> members
                    ? members.isEmpty() || (several && List.of().equals(members.get("records")))
                    : tree == null || (several && List.of().equals(tree));
        } catch (JsonException notJson) {
            return false;
        }
    }
}
