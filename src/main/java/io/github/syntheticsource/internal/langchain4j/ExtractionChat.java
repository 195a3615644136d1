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

/** Sends the requests of an extractor to a model. */
final class ExtractionChat {

    private static final String SUBJECT = "The model of the extractor";

    private ExtractionChat() {}

    /** Builds the model. The message of a failure is redacted, since it may quote a key. */
    static ChatModel build(Supplier<? extends ChatModel> supplier) {
        try {
            return Objects.requireNonNull(supplier.get(), "It returned null");
        } catch (RuntimeException e) {
            var why = SecretRedactor.forSecrets(null).redacted(String.valueOf(e.getMessage()));
            throw new ChatException(
                    Kind.INVALID_REQUEST,
                    """
                    %s could not be built.
                     -> %s: %s
                    To fix it: correct the supplier that was passed to ChatModelExtractors.""".formatted(SUBJECT, e.getClass().getSimpleName(), why),
                    RedactedCause.of(e));
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

    static Answer extract(ChatModel model, ExtractionMode extractionMode, ExtractionPrompt prompt, String text) {
        var request = extractionMode.request(prompt, text);
        ChatResponse response;
        try {
            response = model.chat(request(extractionMode, prompt, request));
        } catch (RuntimeException e) {
            throw failure(wasInterrupted(e) ? ModelCallFailure.interrupted() : e, extractionMode, request);
        }
        var answer = ChatMapper.answer(response, 0);
        return extractionMode == ExtractionMode.TOOLS
                ? calls(response, answer, request.schemaName())
                : new Answer(List.of(answer), null);
    }

    /** Restores the interrupt flag, which some clients clear. */
    private static boolean wasInterrupted(RuntimeException thrown) {
        if (CauseChain.of(thrown).stream().anyMatch(InterruptedException.class::isInstance)) {
            Thread.currentThread().interrupt();
        }
        return Thread.currentThread().isInterrupted();
    }

    private static ChatRequest request(ExtractionMode extractionMode, ExtractionPrompt prompt, ModelRequest request) {
        ResponseFormat format = extractionMode == ExtractionMode.STRUCTURED ? ChatMapper.schema(request) : null;
        var chatRequest = ChatMapper.request(request, request.system(), format);
        return extractionMode == ExtractionMode.TOOLS
                ? chatRequest.toBuilder()
                        .toolSpecifications(tool(prompt))
                        .toolChoice(ToolChoice.REQUIRED)
                        .build()
                : chatRequest;
    }

    /** Returns the tool, whose parameters have the unmodified schemas of the prompt. */
    private static ToolSpecification tool(ExtractionPrompt prompt) {
        var parameters = JsonObjectSchema.builder();
        prompt.members().forEach((name, schema) -> parameters.addProperty(name, JsonRawSchema.from(schema)));
        parameters.required(List.copyOf(prompt.members().keySet())).additionalProperties(false);
        var definitions = new LinkedHashMap<String, JsonSchemaElement>();
        prompt.definitions().forEach((name, schema) -> definitions.put(name, JsonRawSchema.from(schema)));
        if (!definitions.isEmpty()) {
            parameters.definitions(definitions);
        }
        return ToolSpecification.builder()
                .name(prompt.schemaName())
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
                ? new Answer(List.of(answer), "was not a call of the tool " + tool)
                : new Answer(calls, null);
    }

    private static ChatException failure(RuntimeException thrown, ExtractionMode extractionMode, ModelRequest request) {
        var failureClassifier = new FailureClassifier(thrown, Kind.UNAVAILABLE);
        // a server that rejects a key may quote it, and the key is not known here
        var redactor =
                failureClassifier.kind() == Kind.AUTHENTICATION ? null : SecretRedactor.forSecrets(null, request);
        return failureClassifier.toChatException(SUBJECT, fix(failureClassifier.kind(), extractionMode), redactor);
    }

    private static String fix(Kind kind, ExtractionMode extractionMode) {
        return switch (kind) {
            case TIMEOUT -> "raise the timeout that the model was built with, or use a faster model.";
            case INTERRUPTED -> "run again; a @Timeout of the test must be longer than that of the model.";
            case RATE_LIMITED -> "run again later, or with fewer tests at a time.";
            case REFUSED -> "change the text or the instructions, or use another model.";
            case INVALID_REQUEST ->
                extractionMode == ExtractionMode.PROMPTED
                        ? "check the parameters that the model was built with."
                        : "check the parameters that the model was built with; for a model without %s use ChatModelExtractors.prompted."
                                .formatted(extractionMode == ExtractionMode.TOOLS ? "tools" : "structured output");
            default -> "check the key, the address and the name that the model was built with.";
        };
    }
}
