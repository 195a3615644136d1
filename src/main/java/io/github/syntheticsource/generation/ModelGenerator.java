package io.github.syntheticsource.generation;

import io.github.syntheticsource.json.JsonTree;

/** Internal. Has a chat model make records: one question a call, answered in the strict JSON Schema of the type. */
public final class ModelGenerator implements RecordGenerator {

    private static final int LONGEST_NAME = 64;

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
        return AnswerReader.read(client.ask(question(request)));
    }

    /** The question that asks a model for these records. */
    static ChatQuestion question(RecordRequest request) {
        var recipe = request.recipe();
        var prompt = new RecordPrompt(request);
        return new ChatQuestion(
                prompt.system(),
                prompt.user(),
                schemaName(recipe.schema().name()),
                JsonTree.write(recipe.schema().strictAnswer(request.count())),
                recipe.model(),
                recipe.temperature());
    }

    private static String schemaName(String typeName) {
        var name = typeName.replaceAll("[^a-zA-Z0-9_-]", "_");
        return name.isEmpty() ? "records" : name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
