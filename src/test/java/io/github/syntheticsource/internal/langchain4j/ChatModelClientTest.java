package io.github.syntheticsource.internal.langchain4j;

import static io.github.syntheticsource.internal.langchain4j.TestChats.QUESTION;
import static io.github.syntheticsource.internal.langchain4j.TestChats.TIMEOUT;
import static io.github.syntheticsource.internal.langchain4j.TestChats.asking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.github.syntheticsource.internal.generation.limit.AdaptiveConcurrencyLimit;
import io.github.syntheticsource.langchain4j.ChatModelProvider;
import io.github.syntheticsource.testing.ChatServer;
import io.github.syntheticsource.testing.ChatServer.Reply;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChatModelClientTest {

    /** Loads this room anew, and has neither langchain4j nor an HTTP client. */
    private static final class Poor extends ClassLoader {

        private Poor() {
            super(ChatModelClientTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("dev.langchain4j.") || name.startsWith("java.net.http.")) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith("io.github.syntheticsource.internal.langchain4j.")
                    && !name.startsWith("io.github.syntheticsource.langchain4j.")) {
                return super.loadClass(name, resolve);
            }
            var loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (var bytes = getResourceAsStream(name.replace('.', '/') + ".class")) {
                var content = bytes.readAllBytes();
                return defineClass(name, content, 0, content.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    @Test
    void loadsNothingOfLangchain4jBeforeTheFirstQuestion() throws Exception {
        var poor = new Poor();
        var optionsType = poor.loadClass(OpenAiOptions.class.getName());
        var throttleType = poor.loadClass(AdaptiveConcurrencyLimit.class.getName());
        var throttle = throttleType.getConstructors()[0].newInstance(4);
        var clientType = poor.loadClass(ChatModelClient.class.getName());

        var options = optionsType.getConstructors()[0].newInstance(null, "key", "model", null, TIMEOUT, 3);
        var client = clientType.getMethod("openAi", optionsType, throttleType).invoke(null, options, throttle);

        assertThat(client).hasToString(client.toString()).isNotInstanceOf(ChatModelClient.class);
        assertThatThrownBy(() -> ask(client))
                .isInstanceOf(InvocationTargetException.class)
                .hasCauseInstanceOf(NoClassDefFoundError.class);
    }

    private static @Nullable Object ask(Object client) throws ReflectiveOperationException {
        return client.getClass().getMethod("send", QUESTION.getClass()).invoke(client, QUESTION);
    }

    @Test
    void connectsToAnOpenAiServer() {
        try (var server = ChatServer.answering(call -> Reply.content("{}"))) {
            var client = ChatModelClient.openAi(TestChats.options(server), new AdaptiveConcurrencyLimit(4));
            assertThat(server.calls()).isEmpty();

            var response = client.send(QUESTION);

            assertThat(response.text()).isEqualTo("{}");
        }
    }

    @Test
    void pausesHalfASecondBeforeTheFirstRetry() {
        try (var server =
                ChatServer.answering(call -> call.number() == 1 ? Reply.error(500, "Oops") : Reply.content("{}"))) {
            var begin = System.nanoTime();

            var response = ChatModelClient.openAi(TestChats.options(server), new AdaptiveConcurrencyLimit(4))
                    .send(QUESTION);

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(370));
            assertThat(response.usage().retries()).isOne();
        }
    }

    @Test
    void hasItsModelBuiltOnceAndNotBeforeTheFirstQuestion() throws Exception {
        var built = new AtomicInteger();
        var echo = new ChatModel() {
            @Override
            public ChatResponse doChat(ChatRequest request) {
                var asked = request.messages().get(1).toString();
                return ChatResponse.builder().aiMessage(AiMessage.from(asked)).build();
            }
        };
        var client = ChatModelClient.of(
                () -> {
                    built.incrementAndGet();
                    return echo;
                },
                Duration.ofSeconds(10),
                new AdaptiveConcurrencyLimit(32));
        assertThat(built).hasValue(0);
        var threads = Executors.newFixedThreadPool(32);
        try {
            var questions = IntStream.range(0, 32)
                    .mapToObj(i -> (Callable<String>)
                            () -> client.send(asking("Number " + i)).text())
                    .toList();

            var answers = threads.invokeAll(questions);

            for (var i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get()).contains("Number " + i);
            }
            assertThat(built).hasValue(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void hasItsModelBuiltAgainAfterThatFailed() {
        var built = new AtomicInteger();
        ChatModelProvider atSecondTry = () -> {
            if (built.incrementAndGet() == 1) {
                throw new IllegalStateException("Not yet");
            }
            return new ChatModel() {
                @Override
                public ChatResponse doChat(ChatRequest request) {
                    return ChatResponse.builder()
                            .aiMessage(AiMessage.from("{}"))
                            .build();
                }
            };
        };
        var client = ChatModelClient.of(atSecondTry, TIMEOUT, new AdaptiveConcurrencyLimit(4));
        TestChats.failureOf(client);

        assertThat(client.send(QUESTION).text()).isEqualTo("{}");
    }
}
