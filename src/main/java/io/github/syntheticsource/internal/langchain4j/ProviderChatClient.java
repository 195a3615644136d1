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
 * A chat with a model that the user supplies. One that declares the capability gets the schema as its response format;
 * another one gets it in the system message and is asked for JSON, or for text if it knows no response format at all.
 */
final class ProviderChatClient implements ChatClient {

    /** How long nobody asks after a rate limit; a provided model does not say. */
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

    /** Has the model built. */
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
                    %s.chatModel() built no model.
                     -> %s: %s
                    To mend it: correct that method.""".formatted(name, e.getClass().getSimpleName(), why), RedactedCause.of(e));
        }
    }

    @Override
    public ModelResponse send(ModelRequest question) {
        try {
            adaptiveConcurrencyLimit.enter();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(ModelCallFailure.interrupted(), question);
        }
        try {
            var answer = inTurn(question);
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

    private ModelResponse inTurn(ModelRequest question) {
        try {
            return new CallTimeout(timeout).within(() -> ChatMapper.answer(response(question), 0));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw failure(Objects.requireNonNullElse(e.getCause(), e), question);
        } catch (ModelCallFailure e) {
            throw failure(e, question);
        }
    }

    private ChatResponse response(ModelRequest question) {
        if (knowsFormats) {
            try {
                return formatted(question);
            } catch (UnsupportedFeatureException e) {
                knowsFormats = false;
            }
        }
        return model.chat(ChatMapper.request(question, withSchema(question), null));
    }

    private ChatResponse formatted(ModelRequest question) {
        var request = model.supportedCapabilities().contains(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                ? ChatMapper.request(question, question.system(), ChatMapper.schema(question))
                : ChatMapper.request(question, withSchema(question), ResponseFormat.JSON);
        return model.chat(request);
    }

    private static String withSchema(ModelRequest question) {
        return """
                %s

                Answer with nothing but JSON that matches this JSON Schema:
                %s""".formatted(question.system(), question.schema()).strip();
    }

    private ChatException failure(Throwable thrown, ModelRequest question) {
        var failureClassifier = new FailureClassifier(thrown, Kind.UNAVAILABLE);
        var server = "The model of " + provider;
        return failureClassifier.toChatException(
                server, mend(failureClassifier.kind()), SecretRedactor.forSecrets(null, question));
    }

    private String mend(Kind kind) {
        return switch (kind) {
            case TIMEOUT ->
                "raise synthetic.timeout [%s] or lower synthetic.batch-size.".formatted(RetryState.seconds(timeout));
            case INTERRUPTED ->
                "run again; a @Timeout of the test must be longer than synthetic.timeout [%s]."
                        .formatted(RetryState.seconds(timeout));
            case RATE_LIMITED -> "run again later, or lower synthetic.concurrency.";
            case REFUSED -> "change the subject, the instructions or the examples, or supply another model.";
            default -> "check the key, the address and the model that %s.chatModel() gives it.".formatted(provider);
        };
    }
}
