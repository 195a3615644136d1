package io.github.syntheticsource.internal.langchain4j;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import io.github.syntheticsource.generation.ModelRequest;
import io.github.syntheticsource.generation.ModelResponse;
import io.github.syntheticsource.generation.ModelResponse.Finish;
import io.github.syntheticsource.generation.Usage;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Maps requests and responses to and from the types of langchain4j. */
final class ChatMapper {

    private ChatMapper() {}

    /** Returns the request with provider-independent parameters. */
    static ChatRequest request(ModelRequest request, String system, @Nullable ResponseFormat format) {
        var messages = new ArrayList<ChatMessage>();
        if (!system.isBlank()) { // langchain4j rejects blank messages
            messages.add(SystemMessage.from(system));
        }
        messages.add(UserMessage.from(request.user()));
        return ChatRequest.builder()
                .messages(messages)
                .modelName(request.model())
                .temperature(request.temperature())
                .responseFormat(format)
                .build();
    }

    static ResponseFormat schema(ModelRequest request) {
        return ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(JsonSchema.builder()
                        .name(request.schemaName())
                        .rootElement(JsonRawSchema.from(request.schema()))
                        .build())
                .build();
    }

    static ModelResponse answer(ChatResponse response, int retries) {
        return new ModelResponse(
                response.aiMessage().text(),
                finish(response.finishReason()),
                response.modelName(),
                usage(response.tokenUsage(), retries));
    }

    private static Finish finish(@Nullable FinishReason reason) {
        if (reason == null) {
            return Finish.UNKNOWN;
        }
        return switch (reason) {
            case STOP -> Finish.STOP;
            case LENGTH -> Finish.LENGTH;
            case CONTENT_FILTER -> Finish.FILTERED;
            case TOOL_EXECUTION, OTHER -> Finish.UNKNOWN;
        };
    }

    private static Usage usage(@Nullable TokenUsage tokens, int retries) {
        return tokens == null
                ? new Usage(1, retries, 0, 0, 0)
                : new Usage(
                        1, retries, count(tokens.inputTokenCount()), cached(tokens), count(tokens.outputTokenCount()));
    }

    private static long cached(TokenUsage tokens) {
        return tokens instanceof OpenAiTokenUsage openAi && openAi.inputTokensDetails() != null
                ? count(openAi.inputTokensDetails().cachedTokens())
                : 0;
    }

    private static long count(@Nullable Integer tokens) {
        return tokens == null ? 0 : tokens;
    }
}
