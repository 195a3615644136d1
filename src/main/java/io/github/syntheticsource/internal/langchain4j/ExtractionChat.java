package io.github.syntheticsource.internal.langchain4j;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ToolChoice;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.github.syntheticsource.generation.ChatException;
import io.github.syntheticsource.generation.ChatException.Kind;
import io.github.syntheticsource.generation.ModelRequest;
import io.github.syntheticsource.generation.ModelResponse;
import io.github.syntheticsource.internal.generation.model.ExtractionPrompt;
import io.github.syntheticsource.internal.langchain4j.LazyChatModel.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One question of an extractor to a model that is there. */
final class ExtractionChat {

    private static final String WHO = "The model of the extractor";

    private ExtractionChat() {}

    /** Builds the model; the message of a failure may quote a key, so it is redacted. */
    static ChatModel built(Supplier<? extends ChatModel> recipe) {
        try {
            return Objects.requireNonNull(recipe.get(), "It returned null");
        } catch (RuntimeException e) {
            var why = SecretRedactor.forSecrets(null).redacted(String.valueOf(e.getMessage()));
            throw new ChatException(
                    Kind.INVALID_REQUEST, """
                    %s could not be built.
                     -> %s: %s
                    To mend it: correct the supplier that was given to ChatModelExtractors.""".formatted(WHO, e.getClass().getSimpleName(), why), RedactedCause.of(e));
        }
    }

    static Map<String, String> description(ChatModel model) {
        var description = new LinkedHashMap<String, String>();
        var defaults = model.defaultRequestParameters();
        if (defaults != null) {
            put(description, "model", defaults.modelName());
            put(description, "temperature", defaults.temperature());
        }
        return description;
    }

    private static void put(Map<String, String> description, String name, @Nullable Object value) {
        if (value != null) {
            description.put(name, value.toString());
        }
    }

    static Answer ask(ChatModel model, ExtractionMode extractionMode, ExtractionPrompt reading, String text) {
        var question = extractionMode.question(reading, text);
        ChatResponse response;
        try {
            response = model.chat(request(extractionMode, reading, question));
        } catch (RuntimeException e) {
            throw failure(wasInterrupted(e) ? ModelCallFailure.interrupted() : e, extractionMode, question);
        }
        var answer = ChatMapper.answer(response, 0);
        return extractionMode == ExtractionMode.TOOLS
                ? calls(response, answer, question.schemaName())
                : new Answer(List.of(answer), null);
    }

    /** Clients differ in whether they keep the flag. */
    private static boolean wasInterrupted(RuntimeException thrown) {
        if (CauseChain.of(thrown).stream().anyMatch(InterruptedException.class::isInstance)) {
            Thread.currentThread().interrupt();
        }
        return Thread.currentThread().isInterrupted();
    }

    private static ChatRequest request(ExtractionMode extractionMode, ExtractionPrompt reading, ModelRequest question) {
        ResponseFormat format = extractionMode == ExtractionMode.STRUCTURED ? ChatMapper.schema(question) : null;
        var request = ChatMapper.request(question, question.system(), format);
        return extractionMode == ExtractionMode.TOOLS
                ? request.toBuilder()
                        .toolSpecifications(tool(reading))
                        .toolChoice(ToolChoice.REQUIRED)
                        .build()
                : request;
    }

    /** The parameters' schemas are sent as they are; only what is around them is langchain4j's. */
    private static ToolSpecification tool(ExtractionPrompt reading) {
        var parameters = JsonObjectSchema.builder();
        reading.members().forEach((name, schema) -> parameters.addProperty(name, JsonRawSchema.from(schema)));
        parameters.required(List.copyOf(reading.members().keySet())).additionalProperties(false);
        var definitions = new LinkedHashMap<String, JsonSchemaElement>();
        reading.definitions().forEach((name, schema) -> definitions.put(name, JsonRawSchema.from(schema)));
        if (!definitions.isEmpty()) {
            parameters.definitions(definitions);
        }
        return ToolSpecification.builder()
                .name(reading.schemaName())
                .description("Takes what the text states.")
                .parameters(parameters.build())
                .strict(true)
                .build();
    }

    private static Answer calls(ChatResponse response, ModelResponse answer, String tool) {
        var calls = response.aiMessage().toolExecutionRequests().stream()
                .filter(call -> tool.equals(call.name()))
                .map(ToolExecutionRequest::arguments)
                .map(arguments -> new ModelResponse(arguments, answer.finish(), answer.model(), answer.usage()))
                .toList();
        return calls.isEmpty()
                ? new Answer(List.of(answer), "was no call of the tool " + tool)
                : new Answer(calls, null);
    }

    private static ChatException failure(
            RuntimeException thrown, ExtractionMode extractionMode, ModelRequest question) {
        var failureClassifier = new FailureClassifier(thrown, Kind.UNAVAILABLE);
        // whoever refuses a key may quote it, and what the key is only the model knows
        var redactor =
                failureClassifier.kind() == Kind.AUTHENTICATION ? null : SecretRedactor.forSecrets(null, question);
        return failureClassifier.toChatException(WHO, mend(failureClassifier.kind(), extractionMode), redactor);
    }

    private static String mend(Kind kind, ExtractionMode extractionMode) {
        return switch (kind) {
            case TIMEOUT -> "raise the timeout that the model was built with, or ask a faster one.";
            case INTERRUPTED -> "run again; a @Timeout of the test must be longer than that of the model.";
            case RATE_LIMITED -> "run again later, or with fewer tests at a time.";
            case REFUSED -> "change the text or the instructions, or ask another model.";
            case INVALID_REQUEST ->
                extractionMode == ExtractionMode.PROMPTED
                        ? "check the parameters that the model was built with."
                        : "check the parameters that the model was built with; a model that knows no %s takes ChatModelExtractors.prompted."
                                .formatted(extractionMode == ExtractionMode.TOOLS ? "tools" : "structured output");
            default -> "check the key, the address and the name that the model was built with.";
        };
    }
}
