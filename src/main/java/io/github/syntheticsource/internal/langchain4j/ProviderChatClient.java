package io.github.syntheticsource.internal.langchain4j;

import dev.langchain4j.exception.UnsupportedFeatureException;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.github.syntheticsource.generation.ChatClient;
import io.github.syntheticsource.generation.ChatException;
import io.github.syntheticsource.generation.ChatException.Kind;
import io.github.syntheticsource.generation.ModelRequest;
import io.github.syntheticsource.generation.ModelResponse;
import io.github.syntheticsource.internal.generation.limit.AdaptiveConcurrencyLimit;
import io.github.syntheticsource.langchain4j.ChatModelProvider;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;

/**
 * A chat client for a model supplied by the user. The schema is sent as the response format if the model declares that
 * capability. Otherwise it is part of the system message, and the response format is JSON, or text if not even that is
 * supported.
 */
final class ProviderChatClient implements ChatClient {

    /** The pause after a rate limit, since a model does not report how long to wait. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final String provider;
    private final ChatModel model;
    private final Duration timeout;
    private final AdaptiveConcurrencyLimit adaptiveConcurrencyLimit;
    private volatile boolean knowsFormats = true;

    private ProviderChatClient(
            String provider, ChatModel model, Duration timeout, AdaptiveConcurrencyLimit adaptiveConcurrencyLimit) {
        this.provider = provider;
        this.model = model;
        this.timeout = timeout;
        this.adaptiveConcurrencyLimit = adaptiveConcurrencyLimit;
    }

    /** Creates a client and builds the model. */
    static ProviderChatClient of(
            ChatModelProvider provider, Duration timeout, AdaptiveConcurrencyLimit adaptiveConcurrencyLimit) {
        var name = provider.getClass().getName();
        try {
            return new ProviderChatClient(
                    name,
                    Objects.requireNonNull(provider.chatModel(), "It returned null"),
                    timeout,
                    adaptiveConcurrencyLimit);
        } catch (RuntimeException e) {
            var why = SecretRedactor.forSecrets(null).redacted(String.valueOf(e.getMessage()));
            throw new ChatException(
                    Kind.INVALID_REQUEST, """
                    %s.chatModel() did not build a model.
                     -> %s: %s
                    To fix it: correct that method.""".formatted(name, e.getClass().getSimpleName(), why), RedactedCause.of(e));
        }
    }

    @Override
    public ModelResponse send(ModelRequest request) {
        try {
            adaptiveConcurrencyLimit.enter();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(ModelCallFailure.interrupted(), request);
        }
        try {
            var answer = inTurn(request);
            adaptiveConcurrencyLimit.answered();
            return answer;
        } catch (ChatException e) {
            if (e.kind() == Kind.RATE_LIMITED) {
                adaptiveConcurrencyLimit.refused(PAUSE);
            }
            throw e;
        } finally {
            adaptiveConcurrencyLimit.leave();
        }
    }

    private ModelResponse inTurn(ModelRequest request) {
        try {
            return new CallTimeout(timeout).within(() -> ChatMapper.answer(response(request), 0));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw failure(Objects.requireNonNullElse(e.getCause(), e), request);
        } catch (ModelCallFailure e) {
            throw failure(e, request);
        }
    }

    private ChatResponse response(ModelRequest request) {
        if (knowsFormats) {
            try {
                return formatted(request);
            } catch (UnsupportedFeatureException e) {
                knowsFormats = false;
            }
        }
        return model.chat(ChatMapper.request(request, withSchema(request), null));
    }

    private ChatResponse formatted(ModelRequest request) {
        var chatRequest = model.supportedCapabilities().contains(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                ? ChatMapper.request(request, request.system(), ChatMapper.schema(request))
                : ChatMapper.request(request, withSchema(request), ResponseFormat.JSON);
        return model.chat(chatRequest);
    }

    private static String withSchema(ModelRequest request) {
        return """
                %s

                Answer with nothing but JSON that matches this JSON Schema:
                %s""".formatted(request.system(), request.schema()).strip();
    }

    private ChatException failure(Throwable thrown, ModelRequest request) {
        var failureClassifier = new FailureClassifier(thrown, Kind.UNAVAILABLE);
        var server = "The model of " + provider;
        return failureClassifier.toChatException(
                server, fix(failureClassifier.kind()), SecretRedactor.forSecrets(null, request));
    }

    private String fix(Kind kind) {
        return switch (kind) {
            case TIMEOUT ->
                "raise synthetic.timeout [%s] or lower synthetic.batch-size.".formatted(RetryState.seconds(timeout));
            case INTERRUPTED ->
                "run again; a @Timeout of the test must be longer than synthetic.timeout [%s]."
                        .formatted(RetryState.seconds(timeout));
            case RATE_LIMITED -> "run again later, or lower synthetic.concurrency.";
            case REFUSED -> "change the subject, the instructions or the examples, or supply another model.";
            default -> "check the key, the address and the model name that %s.chatModel() sets.".formatted(provider);
        };
    }
}
