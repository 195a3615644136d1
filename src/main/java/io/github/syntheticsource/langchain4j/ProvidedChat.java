package io.github.syntheticsource.langchain4j;

import dev.langchain4j.exception.UnsupportedFeatureException;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.github.syntheticsource.generation.ChatAnswer;
import io.github.syntheticsource.generation.ChatClient;
import io.github.syntheticsource.generation.ChatException;
import io.github.syntheticsource.generation.ChatException.Kind;
import io.github.syntheticsource.generation.ChatQuestion;
import io.github.syntheticsource.generation.Throttle;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;

/**
 * A chat with a model that the user supplies. One that declares the capability gets the schema as its response format;
 * another one gets it in the system message and is asked for JSON, or for text if it knows no response format at all.
 */
final class ProvidedChat implements ChatClient {

    /** How long nobody asks after a rate limit; a provided model does not say. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final String provider;
    private final ChatModel model;
    private final Duration timeout;
    private final Throttle throttle;
    private volatile boolean knowsFormats = true;

    private ProvidedChat(String provider, ChatModel model, Duration timeout, Throttle throttle) {
        this.provider = provider;
        this.model = model;
        this.timeout = timeout;
        this.throttle = throttle;
    }

    /** Has the model built. */
    static ProvidedChat of(ChatModelProvider provider, Duration timeout, Throttle throttle) {
        var name = provider.getClass().getName();
        try {
            return new ProvidedChat(
                    name, Objects.requireNonNull(provider.chatModel(), "It returned null"), timeout, throttle);
        } catch (RuntimeException e) {
            var why = Redaction.hiding(null).redacted(String.valueOf(e.getMessage()));
            throw new ChatException(
                    Kind.INVALID_REQUEST, """
                    %s.chatModel() built no model.
                     -> %s: %s
                    To mend it: correct that method.""".formatted(name, e.getClass().getSimpleName(), why), Trace.of(e));
        }
    }

    @Override
    public ChatAnswer ask(ChatQuestion question) {
        try {
            throttle.enter();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(Fault.interrupted(), question);
        }
        try {
            var answer = inTurn(question);
            throttle.answered();
            return answer;
        } catch (ChatException e) {
            if (e.kind() == Kind.RATE_LIMITED) {
                throttle.refused(PAUSE);
            }
            throw e;
        } finally {
            throttle.leave();
        }
    }

    private ChatAnswer inTurn(ChatQuestion question) {
        try {
            return new Deadline(timeout).within(() -> Translation.answer(response(question), 0));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw failure(Objects.requireNonNullElse(e.getCause(), e), question);
        } catch (Fault e) {
            throw failure(e, question);
        }
    }

    private ChatResponse response(ChatQuestion question) {
        if (knowsFormats) {
            try {
                return formatted(question);
            } catch (UnsupportedFeatureException e) {
                knowsFormats = false;
            }
        }
        return model.chat(Translation.request(question, withSchema(question), null));
    }

    private ChatResponse formatted(ChatQuestion question) {
        var request = model.supportedCapabilities().contains(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                ? Translation.request(question, question.system(), Translation.schema(question))
                : Translation.request(question, withSchema(question), ResponseFormat.JSON);
        return model.chat(request);
    }

    private static String withSchema(ChatQuestion question) {
        return """
                %s

                Answer with nothing but JSON that matches this JSON Schema:
                %s""".formatted(question.system(), question.schema()).strip();
    }

    private ChatException failure(Throwable thrown, ChatQuestion question) {
        var diagnosis = new Diagnosis(thrown, Kind.UNAVAILABLE);
        var server = "The model of " + provider;
        return diagnosis.worded(server, mend(diagnosis.kind()), Redaction.hiding(null, question));
    }

    private String mend(Kind kind) {
        return switch (kind) {
            case TIMEOUT ->
                "raise synthetic.timeout [%s] or lower synthetic.batch-size.".formatted(Retries.seconds(timeout));
            case INTERRUPTED ->
                "run again; a @Timeout of the test must be longer than synthetic.timeout [%s]."
                        .formatted(Retries.seconds(timeout));
            case RATE_LIMITED -> "run again later, or lower synthetic.concurrency.";
            case REFUSED -> "change the subject, the instructions or the examples, or supply another model.";
            default -> "check the key, the address and the model that %s.chatModel() gives it.".formatted(provider);
        };
    }
}
