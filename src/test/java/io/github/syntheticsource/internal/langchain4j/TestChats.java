package io.github.syntheticsource.internal.langchain4j;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.syntheticsource.generation.ChatClient;
import io.github.syntheticsource.generation.ChatException;
import io.github.syntheticsource.generation.ModelRequest;
import io.github.syntheticsource.internal.generation.limit.AdaptiveConcurrencyLimit;
import io.github.syntheticsource.testing.ChatServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;

/** Questions, options and chats of these tests; pauses between attempts are short. */
public final class TestChats {

    static final String KEY = "tk-9fQx7Lm2vR8dYw4Zc1Ns6Hb3";
    static final String SCHEMA =
            "{\"type\":\"object\",\"properties\":{\"patient\":{\"type\":\"string\",\"pattern\":\"^[A-Z]\"},\"charge\":"
                    + "{\"type\":\"number\",\"minimum\":0.5,\"maximum\":99999.99}},\"required\":[\"patient\",\"charge\"],"
                    + "\"additionalProperties\":false}";
    static final ModelRequest QUESTION = new ModelRequest(
            "You make medical bills.",
            "One for Zoe Müller of Kirchgasse 7 with a charge of 150.00, please.",
            "MedicalBilling",
            SCHEMA,
            null,
            null,
            0);
    /** Never reached, however busy the machine. */
    static final Duration TIMEOUT = Duration.ofSeconds(20);
    /** Reached by what does not answer. */
    static final Duration SOON = Duration.ofMillis(400);

    private TestChats() {}

    static OpenAiOptions options(ChatServer server) {
        return options(server.baseUrl());
    }

    static OpenAiOptions options(String baseUrl) {
        return new OpenAiOptions(baseUrl, KEY, "small-model", null, TIMEOUT, OpenAiOptions.DEFAULT_RETRIES);
    }

    static ChatClient chat(ChatServer server) {
        return chat(server.baseUrl());
    }

    static ChatClient chat(String baseUrl) {
        return chat(options(baseUrl));
    }

    static ChatClient chat(OpenAiOptions options) {
        return chat(options, new AdaptiveConcurrencyLimit(4));
    }

    static ChatClient chat(OpenAiOptions options, AdaptiveConcurrencyLimit adaptiveConcurrencyLimit) {
        return chat(options, adaptiveConcurrencyLimit, Duration.ofMillis(4));
    }

    static ChatClient chat(
            OpenAiOptions options, AdaptiveConcurrencyLimit adaptiveConcurrencyLimit, Duration firstPause) {
        var policy = new RetryPolicy(options.retries(), options.timeout(), firstPause, Clock.systemUTC());
        return new OpenAiChatClient(options, policy, adaptiveConcurrencyLimit);
    }

    static ChatClient chatWithin(Duration timeout, String baseUrl) {
        return chat(new OpenAiOptions(baseUrl, KEY, "small-model", null, timeout, OpenAiOptions.DEFAULT_RETRIES));
    }

    static ModelRequest asking(String user) {
        return new ModelRequest("You repeat.", user, "Echo", SCHEMA, null, null, 0);
    }

    static ChatException failureOf(ChatClient chat) {
        return failureOf(chat, QUESTION);
    }

    static ChatException failureOf(ChatClient chat, ModelRequest request) {
        return catchThrowableOfType(ChatException.class, () -> chat.send(request));
    }

    /** All that a log could show of an exception. */
    public static String printed(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        for (var at = thrown; at != null; at = at.getCause()) {
            text.append(at.toString()).append(at.getMessage()).append(at.getLocalizedMessage());
        }
        return text.toString();
    }
}
