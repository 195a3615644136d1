package io.github.syntheticsource.langchain4j;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel.OpenAiChatModelBuilder;
import dev.langchain4j.model.openai.OpenAiChatResponseMetadata;
import io.github.syntheticsource.generation.ChatAnswer;
import io.github.syntheticsource.generation.ChatClient;
import io.github.syntheticsource.generation.ChatException;
import io.github.syntheticsource.generation.ChatException.Kind;
import io.github.syntheticsource.generation.ChatQuestion;
import io.github.syntheticsource.generation.Throttle;

/** A chat with a server that speaks OpenAI's protocol. */
final class OpenAiChat implements ChatClient {

    private final ModelOptions options;
    private final ChatModel model;

    OpenAiChat(ModelOptions options, Retries.Policy policy, Throttle throttle) {
        this(
                options,
                new DeadlineHttpClient.Builder(
                        options.timeout(),
                        policy,
                        throttle,
                        BaseUrl.of(options.baseUrl()).query()));
    }

    /** Over another HTTP client than the one for servers. */
    OpenAiChat(ModelOptions options, HttpClientBuilder http) {
        this.options = options;
        this.model = model(options, http);
    }

    /** Not by {@code OpenAiChatModel.builder()}: a framework may replace that one, and with it our HTTP client. */
    private static ChatModel model(ModelOptions options, HttpClientBuilder http) {
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
    public ChatAnswer ask(ChatQuestion question) {
        var request = Translation.request(question, question.system(), Translation.schema(question));
        try {
            var response = model.chat(request);
            return Translation.answer(response, retries(response));
        } catch (RuntimeException e) {
            throw failure(e, question);
        }
    }

    private static int retries(ChatResponse response) {
        return response.metadata() instanceof OpenAiChatResponseMetadata metadata && metadata.rawHttpResponse() != null
                ? DeadlineHttpClient.retries(metadata.rawHttpResponse())
                : 0;
    }

    private ChatException failure(RuntimeException thrown, ChatQuestion question) {
        var diagnosis = new Diagnosis(thrown, Kind.MALFORMED);
        var redaction = Redaction.hiding(options.apiKey(), question);
        var server = redaction.ofAddress(BaseUrl.of(options.baseUrl()).toString());
        return diagnosis.worded(server, new OpenAiMend(options, question).of(diagnosis.kind()), redaction);
    }
}
