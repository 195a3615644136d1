package io.github.syntheticsource.internal.langchain4j;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel.OpenAiChatModelBuilder;
import dev.langchain4j.model.openai.OpenAiChatResponseMetadata;
import io.github.syntheticsource.generation.ChatClient;
import io.github.syntheticsource.generation.ChatException;
import io.github.syntheticsource.generation.ChatException.Kind;
import io.github.syntheticsource.generation.ModelRequest;
import io.github.syntheticsource.generation.ModelResponse;
import io.github.syntheticsource.internal.generation.limit.AdaptiveConcurrencyLimit;

/** A chat client for OpenAI-compatible servers. */
final class OpenAiChatClient implements ChatClient {

    private final OpenAiOptions options;
    private final ChatModel model;

    OpenAiChatClient(OpenAiOptions options, RetryPolicy policy, AdaptiveConcurrencyLimit adaptiveConcurrencyLimit) {
        this(
                options,
                new DeadlineHttpClient.Builder(
                        options.timeout(),
                        policy,
                        adaptiveConcurrencyLimit,
                        BaseUrl.of(options.baseUrl()).query()));
    }

    /** Creates a client with another HTTP client. */
    OpenAiChatClient(OpenAiOptions options, HttpClientBuilder http) {
        this.options = options;
        this.model = model(options, http);
    }

    /** Creates a builder. {@code OpenAiChatModel.builder()} is not used: frameworks may replace it and its HTTP client. */
    private static ChatModel model(OpenAiOptions options, HttpClientBuilder http) {
        return new OpenAiChatModelBuilder()
                .baseUrl(BaseUrl.of(options.baseUrl()).withoutQuery())
                .apiKey(options.apiKey())
                .modelName(options.model())
                .temperature(options.temperature())
                .strictJsonSchema(true)
                .maxRetries(0)
                .logRequests(false)
                .logResponses(false)
                .httpClientBuilder(http)
                .build();
    }

    @Override
    public ModelResponse send(ModelRequest request) {
        var chatRequest = ChatMapper.request(request, request.system(), ChatMapper.schema(request));
        try {
            var response = model.chat(chatRequest);
            return ChatMapper.answer(response, retries(response));
        } catch (RuntimeException e) {
            throw failure(e, request);
        }
    }

    private static int retries(ChatResponse response) {
        return response.metadata() instanceof OpenAiChatResponseMetadata metadata && metadata.rawHttpResponse() != null
                ? DeadlineHttpClient.retries(metadata.rawHttpResponse())
                : 0;
    }

    private ChatException failure(RuntimeException thrown, ModelRequest request) {
        var failureClassifier = new FailureClassifier(thrown, Kind.MALFORMED);
        var redactor = SecretRedactor.forSecrets(options.apiKey(), request);
        var server = redactor.ofAddress(BaseUrl.of(options.baseUrl()).toString());
        return failureClassifier.toChatException(
                server, new OpenAiFixHints(options, request).of(failureClassifier.kind()), redactor);
    }
}
