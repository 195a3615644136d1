package io.github.syntheticsource.generation;

import io.github.syntheticsource.json.JsonTree;
import io.github.syntheticsource.recipe.Recipe;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Internal. Has a chat model make records: one question a call, answered in the strict JSON Schema of the type. */
public final class ModelGenerator implements RecordGenerator {

    private static final int LONGEST_NAME = 64;

    /** A record is about so much shorter than its schema. */
    private static final int SCHEMA_CHARACTERS_A_TOKEN = 10;

    private final String name;
    private final ChatClient client;

    /** A generator of that name, as provenance shows it, that asks through the client. */
    public ModelGenerator(String name, ChatClient client) {
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
        var answer = AnswerReader.read(client.ask(question(wanted)));
        return wanted.incompleteRecords().isEmpty() ? answer : ComponentPrompt.inOrder(answer, wanted);
    }

    @Override
    public boolean completesRecords() {
        return true;
    }

    @Override
    public long estimatedTokens(RecordRequest request) {
        return question(RecipeRequest.of(request)).expectedTokens();
    }

    /** The question that asks for those records, or for what they lack. */
    static ChatQuestion question(RecipeRequest request) {
        if (!request.incompleteRecords().isEmpty()) {
            return ComponentPrompt.question(request);
        }
        var recipe = request.recipe();
        var prompt = new RecordPrompt(request);
        var system = prompt.system();
        var user = prompt.user();
        return question(recipe, system, user, recipe.schema().strictAnswer(request.count()), request.count());
    }

    /** A question in those words, to be answered with that many records of that schema. */
    static ChatQuestion question(
            Recipe recipe, String system, String user, Map<String, @Nullable Object> answer, int count) {
        var schema = JsonTree.write(answer);
        var sent = ChatQuestion.tokens(system.length() + user.length() + schema.length());
        var answered = (long) count * (schema.length() / SCHEMA_CHARACTERS_A_TOKEN + 1);
        return new ChatQuestion(
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
