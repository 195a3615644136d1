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

/** Generates records with a chat model: one request per call, with the strict JSON Schema of the type. */
public final class ModelRecordGenerator implements RecordGenerator {

    private static final int LONGEST_NAME = 64;

    /** For the token estimate: a record takes about one token for this many characters of its schema. */
    private static final int SCHEMA_CHARACTERS_PER_TOKEN = 10;

    private final String name;
    private final ChatClient client;

    /** Creates a generator with the name that the provenance shows. */
    public ModelRecordGenerator(String name, ChatClient client) {
        this.name = name;
        this.client = client;
    }

    @Override
    public String name() {
        return name;
    }

    /**
     * Sends one request to the model.
     *
     * @throws ChatException if there is no response
     */
    @Override
    public GeneratedRecords generate(RecordRequest request) {
        var recipeRequest = RecipeRequest.of(request);
        var response = AnswerParser.read(client.send(request(recipeRequest)));
        return recipeRequest.incompleteRecords().isEmpty()
                ? response
                : ComponentPrompt.inOrder(response, recipeRequest);
    }

    @Override
    public boolean completesRecords() {
        return true;
    }

    @Override
    public long estimatedTokens(RecordRequest request) {
        return request(RecipeRequest.of(request)).expectedTokens();
    }

    /** Creates the model request for records, or for the components that they lack. */
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

    /** Creates a model request from the prompts, the response schema and the number of records. */
    static ModelRequest request(
            Recipe recipe, String system, String user, Map<String, @Nullable Object> answer, int count) {
        var schema = JsonValues.write(answer);
        var sent = TokenEstimator.tokens(system, user, schema);
        var answered = (long) count * (schema.length() / SCHEMA_CHARACTERS_PER_TOKEN + 1);
        return new ModelRequest(
                system,
                user,
                schemaName(recipe.schema().name()),
                schema,
                recipe.model(),
                recipe.temperature(),
                sent + answered);
    }

    /** Returns a schema name for a type, in the characters and length that servers accept. */
    static String schemaName(String typeName) {
        var name = typeName.replaceAll("[^a-zA-Z0-9_-]", "_");
        return name.isEmpty() ? "records" : name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
