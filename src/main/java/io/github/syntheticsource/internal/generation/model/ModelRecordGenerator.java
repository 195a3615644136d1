package io.github.syntheticsource.internal.generation.model;

import io.github.syntheticsource.generation.ChatClient;
import io.github.syntheticsource.generation.ChatException;
import io.github.syntheticsource.generation.GeneratedRecords;
import io.github.syntheticsource.generation.ModelRequest;
import io.github.syntheticsource.generation.RecordGenerator;
import io.github.syntheticsource.generation.RecordRequest;
import io.github.syntheticsource.internal.generation.RecipeRequest;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.recipe.Recipe;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Internal. Has a chat model make records: one question a call, answered in the strict JSON Schema of the type. */
public final class ModelRecordGenerator implements RecordGenerator {

    private static final int LONGEST_NAME = 64;

    /** A record is about so much shorter than its schema. */
    private static final int SCHEMA_CHARACTERS_A_TOKEN = 10;

    private final String name;
    private final ChatClient client;

    /** A generator of that name, as provenance shows it, that asks through the client. */
    public ModelRecordGenerator(String name, ChatClient client) {
        this.name = name;
        this.client = client;
    }

    @Override
    public String name() {
        return name;
    }

    /**
     * Asks the model once.
     *
     * @throws ChatException if no answer came
     */
    @Override
    public GeneratedRecords generate(RecordRequest request) {
        var wanted = RecipeRequest.of(request);
        var answer = AnswerParser.read(client.send(request(wanted)));
        return wanted.incompleteRecords().isEmpty() ? answer : ComponentPrompt.inOrder(answer, wanted);
    }

    @Override
    public boolean completesRecords() {
        return true;
    }

    @Override
    public long estimatedTokens(RecordRequest request) {
        return request(RecipeRequest.of(request)).expectedTokens();
    }

    /** The question that asks for those records, or for what they lack. */
    public static ModelRequest request(RecipeRequest request) {
        if (!request.incompleteRecords().isEmpty()) {
            return ComponentPrompt.request(request);
        }
        var recipe = request.recipe();
        var prompt = new RecordPrompt(request);
        var system = prompt.system();
        var user = prompt.user();
        return request(recipe, system, user, recipe.schema().strictAnswer(request.count()), request.count());
    }

    /** A question in those words, to be answered with that many records of that schema. */
    static ModelRequest request(
            Recipe recipe, String system, String user, Map<String, @Nullable Object> answer, int count) {
        var schema = JsonValues.write(answer);
        var sent = ModelRequest.tokens(system.length() + user.length() + schema.length());
        var answered = (long) count * (schema.length() / SCHEMA_CHARACTERS_A_TOKEN + 1);
        return new ModelRequest(
                system,
                user,
                schemaName(recipe.schema().name()),
                schema,
                recipe.model(),
                recipe.temperature(),
                sent + answered);
    }

    /** A name for the schema of a type, as servers take it. */
    static String schemaName(String typeName) {
        var name = typeName.replaceAll("[^a-zA-Z0-9_-]", "_");
        return name.isEmpty() ? "records" : name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
