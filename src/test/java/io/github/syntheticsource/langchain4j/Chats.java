package io.github.syntheticsource.langchain4j;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.syntheticsource.generation.ChatClient;
import io.github.syntheticsource.generation.ChatException;
import io.github.syntheticsource.generation.ChatQuestion;
import io.github.syntheticsource.generation.Throttle;
import io.github.syntheticsource.testing.ChatServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;

/** Questions, options and chats of these tests; pauses between attempts are short. */
final class Chats {

    static final String KEY = "tk-9fQx7Lm2vR8dYw4Zc1Ns6Hb3";
    static final String SCHEMA =
            "{\"type\":\"object\",\"properties\":{\"patient\":{\"type\":\"string\",\"pattern\":\"^[A-Z]\"},\"charge\":"
                    + "{\"type\":\"number\",\"minimum\":0.5,\"maximum\":99999.99}},\"required\":[\"patient\",\"charge\"],"
                    + "\"additionalProperties\":false}";
    static final ChatQuestion QUESTION = new ChatQuestion(
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

    private Chats() {}

    static ModelOptions options(ChatServer server) {
        return options(server.baseUrl());
    }

    static ModelOptions options(String baseUrl) {
        return new ModelOptions(baseUrl, KEY, "small-model", null, TIMEOUT, ModelOptions.DEFAULT_RETRIES);
    }

    static ChatClient chat(ChatServer server) {
        return chat(server.baseUrl());
    }

    static ChatClient chat(String baseUrl) {
        return chat(options(baseUrl));
    }

    static ChatClient chat(ModelOptions options) {
        return chat(options, new Throttle(4));
    }

    static ChatClient chat(ModelOptions options, Throttle throttle) {
        return chat(options, throttle, Duration.ofMillis(4));
    }

    static ChatClient chat(ModelOptions options, Throttle throttle, Duration firstPause) {
        var policy = new Retries.Policy(options.retries(), options.timeout(), firstPause, Clock.systemUTC());
        return new OpenAiChat(options, policy, throttle);
    }

    static ChatClient chatWithin(Duration timeout, String baseUrl) {
        return chat(new ModelOptions(baseUrl, KEY, "small-model", null, timeout, ModelOptions.DEFAULT_RETRIES));
    }

    static ChatQuestion asking(String user) {
        return new ChatQuestion("You repeat.", user, "Echo", SCHEMA, null, null, 0);
    }

    static ChatException failureOf(ChatClient chat) {
        return failureOf(chat, QUESTION);
    }

    static ChatException failureOf(ChatClient chat, ChatQuestion question) {
        return catchThrowableOfType(ChatException.class, () -> chat.ask(question));
    }

    /** All that a log could show of an exception. */
    static String printed(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        for (var at = thrown; at != null; at = at.getCause()) {
            text.append(at.toString()).append(at.getMessage()).append(at.getLocalizedMessage());
        }
        return text.toString();
    }
}
