package io.github.syntheticsource.internal.langchain4j;

import static io.github.syntheticsource.internal.langchain4j.TestChats.QUESTION;
import static io.github.syntheticsource.internal.langchain4j.TestChats.TIMEOUT;
import static io.github.syntheticsource.internal.langchain4j.TestChats.failureOf;
import static io.github.syntheticsource.internal.langchain4j.TestChats.printed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.exception.UnsupportedFeatureException;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import io.github.syntheticsource.generation.ChatClient;
import io.github.syntheticsource.generation.ChatException.Kind;
import io.github.syntheticsource.generation.ModelRequest;
import io.github.syntheticsource.generation.ModelResponse;
import io.github.syntheticsource.generation.ModelResponse.Finish;
import io.github.syntheticsource.generation.Usage;
import io.github.syntheticsource.internal.generation.limit.AdaptiveConcurrencyLimit;
import io.github.syntheticsource.langchain4j.ChatModelProvider;
import io.github.syntheticsource.testing.ChatServer;
import io.github.syntheticsource.testing.ChatServer.Reply;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProviderChatClientTest {

    /** A model that is not OpenAI's, and remembers what it was asked. */
    private static final class ForeignModel implements ChatModel {

        private final Set<Capability> capabilities;
        private final Function<ChatRequest, ChatResponse> answer;
        private final List<ChatRequest> requests = new CopyOnWriteArrayList<>();

        private ForeignModel(Set<Capability> capabilities, Function<ChatRequest, ChatResponse> answer) {
            this.capabilities = capabilities;
            this.answer = answer;
        }

        @Override
        public ChatResponse doChat(ChatRequest request) {
            requests.add(request);
            return answer.apply(request);
        }

        @Override
        public Set<Capability> supportedCapabilities() {
            return capabilities;
        }
    }

    private static ForeignModel model(Function<ChatRequest, ChatResponse> answer) {
        return new ForeignModel(Set.of(), answer);
    }

    private static ForeignModel capableModel(Function<ChatRequest, ChatResponse> answer) {
        return new ForeignModel(Set.of(Capability.RESPONSE_FORMAT_JSON_SCHEMA), answer);
    }

    private static ChatResponse response(String text) {
        return ChatResponse.builder().aiMessage(AiMessage.from(text)).build();
    }

    private static ChatClient chat(ChatModel model) {
        return ChatModelClient.of(() -> model, TIMEOUT, new AdaptiveConcurrencyLimit(4));
    }

    @Test
    void sendsTheSchemaToAModelThatTakesOne() {
        var model = capableModel(request -> response("{}"));

        chat(model).send(QUESTION);

        var request = model.requests.get(0);
        assertThat(request.responseFormat().jsonSchema().name()).isEqualTo("MedicalBilling");
        assertThat(request.responseFormat().jsonSchema().rootElement()).isEqualTo(JsonRawSchema.from(TestChats.SCHEMA));
        assertThat(request.messages().toString()).doesNotContain("JSON Schema");
    }

    @Test
    void asksForJsonAndWritesTheSchemaIntoTheSystemMessageOtherwise() {
        var model = model(request -> response("{}"));

        chat(model).send(QUESTION);

        var request = model.requests.get(0);
        assertThat(request.responseFormat()).isEqualTo(ResponseFormat.JSON);
        assertThat(request.messages()).hasSize(2);
        assertThat(request.messages().get(0).toString())
                .contains(QUESTION.system() + "\n\nAnswer with nothing but JSON that matches this JSON Schema:\n"
                        + TestChats.SCHEMA);
    }

    @Test
    void asksForTextOnceTheModelKnowsNoResponseFormat() {
        var model = capableModel(request -> {
            if (request.responseFormat() != null) {
                throw new UnsupportedFeatureException("response format");
            }
            return response("{}");
        });
        var chat = chat(model);

        var answer = chat.send(QUESTION);
        chat.send(QUESTION);

        assertThat(answer.text()).isEqualTo("{}");
        assertThat(model.requests).hasSize(3);
        assertThat(model.requests.get(1).responseFormat()).isNull();
        assertThat(model.requests.get(1).messages().get(0).toString()).contains(TestChats.SCHEMA);
    }

    @Test
    void passesModelAndTemperatureOfTheTestOn() {
        var model = model(request -> response("{}"));

        chat(model).send(new ModelRequest("", "User", "Echo", TestChats.SCHEMA, "large-model", 1.5, 0));

        assertThat(model.requests.get(0).modelName()).isEqualTo("large-model");
        assertThat(model.requests.get(0).temperature()).isEqualTo(1.5);
    }

    @Test
    void answersWithWhatTheModelSaid() {
        var model = model(request -> ChatResponse.builder()
                .aiMessage(AiMessage.from("{}"))
                .modelName("llama")
                .finishReason(FinishReason.LENGTH)
                .tokenUsage(new TokenUsage(12, 3))
                .build());

        var answer = chat(model).send(QUESTION);

        assertThat(answer).isEqualTo(new ModelResponse("{}", Finish.LENGTH, "llama", new Usage(1, 0, 12, 0, 3)));
    }

    @Test
    void takesAnOpenAiModelOfTheUser() {
        try (var server = ChatServer.answering(call -> Reply.content("{}"))) {
            var model = OpenAiChatModel.builder()
                    .baseUrl(server.baseUrl())
                    .apiKey("k")
                    .modelName("m")
                    .build();

            var answer = chat(model).send(QUESTION);

            assertThat(answer.text()).isEqualTo("{}");
            assertThat(server.calls().get(0).body().at("/response_format/type").asText())
                    .isEqualTo("json_object");
            assertThat(server.calls().get(0).systemText()).contains(TestChats.SCHEMA);
        }
    }

    @Test
    void interruptsAModelThatIsLate() throws Exception {
        var interrupted = new CountDownLatch(1);
        var model = model(request -> {
            try {
                Thread.sleep(30_000);
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return response("{}");
        });

        var failure =
                failureOf(ChatModelClient.of(() -> model, Duration.ofMillis(150), new AdaptiveConcurrencyLimit(4)));

        assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
        assertThat(failure)
                .hasMessageContaining(" sent no complete response within 0.15 s.\n")
                .hasMessageContaining("raise synthetic.timeout [0.15 s]");
        assertThat(interrupted.await(3, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void stopsAtOnceWhenInterrupted() throws Exception {
        var begun = new CountDownLatch(1);
        var modelInterrupted = new CountDownLatch(1);
        var model = model(request -> {
            begun.countDown();
            try {
                Thread.sleep(30_000);
            } catch (InterruptedException e) {
                modelInterrupted.countDown();
            }
            return response("{}");
        });
        var chat = ChatModelClient.of(() -> model, Duration.ofMinutes(1), new AdaptiveConcurrencyLimit(4));
        var asking = new Thread(() -> {
            var failure = failureOf(chat);
            assertThat(failure.kind()).isEqualTo(Kind.INTERRUPTED);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        });
        var problems = new CopyOnWriteArrayList<Throwable>();
        asking.setUncaughtExceptionHandler((thread, problem) -> problems.add(problem));
        asking.start();
        begun.await();

        asking.interrupt();
        asking.join(3_000);

        assertThat(asking.isAlive()).isFalse();
        assertThat(problems).isEmpty();
        assertThat(modelInterrupted.await(3, TimeUnit.SECONDS)).isTrue();
    }

    static Stream<Arguments> tellsWhatAnExceptionMeans() {
        var http = new HttpException(418, "{\"error\":{\"message\":\"I am a teapot\"}}");
        return Stream.of(
                arguments(
                        new AuthenticationException(http), Kind.AUTHENTICATION, "Status 418. The server says: I am a"),
                arguments(new ModelNotFoundException("No llama"), Kind.NOT_FOUND, "No llama"),
                arguments(new InvalidRequestException("Bad"), Kind.INVALID_REQUEST, "Bad"),
                arguments(new ContentFilteredException("Sorry"), Kind.REFUSED, "Sorry"),
                arguments(new RateLimitException("Slow"), Kind.RATE_LIMITED, "Slow"),
                arguments(new TimeoutException("Late"), Kind.TIMEOUT, "Late"),
                arguments(new InternalServerException("Oops"), Kind.UNAVAILABLE, "Oops"),
                arguments(new UncheckedIOException(new ConnectException("refused")), Kind.UNAVAILABLE, "UncheckedIO"),
                arguments(new IllegalArgumentException("No schema"), Kind.INVALID_REQUEST, "IllegalArgument"),
                arguments(new NullPointerException(), Kind.UNAVAILABLE, "NullPointerException"));
    }

    @ParameterizedTest
    @MethodSource
    void tellsWhatAnExceptionMeans(RuntimeException thrown, Kind kind, String why) {
        var failure = failureOf(chat(model(request -> {
            throw thrown;
        })));

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.getMessage()).startsWith("The model of " + getClass().getName());
        assertThat(failure.getMessage().lines().toList().get(1)).startsWith(" -> " + why);
        assertThat(failure).hasMessageContaining("\nTo fix it: ");
    }

    @Test
    void keepsTheTraceOfAnExceptionButNotWhatItQuotes() {
        var model = model(request -> {
            throw new IllegalStateException(
                    "Cannot send " + request + " with key sk-abcdefghijklmnop", new RuntimeException("" + request));
        });

        var failure = failureOf(chat(model));

        assertThat(printed(failure))
                .contains(
                        "java.lang.IllegalStateException (its message is omitted",
                        ProviderChatClientTest.class.getSimpleName() + ".java")
                .doesNotContain("Kirchgasse", "sk-abc");
    }

    @Test
    void letsAnErrorThrough() {
        var model = model(request -> {
            throw new NoClassDefFoundError("com/acme/Missing");
        });

        assertThatThrownBy(() -> chat(model).send(QUESTION)).isInstanceOf(NoClassDefFoundError.class);
    }

    @Test
    void saysThatTheProviderBuiltNoModel() {
        ChatModelProvider nothing = () -> null;
        ChatModelProvider broken = () -> {
            throw new IllegalStateException("ACME_KEY is not set");
        };

        assertThat(failureOf(ChatModelClient.of(nothing, TIMEOUT, new AdaptiveConcurrencyLimit(4))))
                .hasMessageEndingWith("""
                        .chatModel() did not build a model.
                         -> NullPointerException: It returned null
                        To fix it: correct that method.""");
        assertThat(failureOf(ChatModelClient.of(broken, TIMEOUT, new AdaptiveConcurrencyLimit(4))))
                .hasMessageContaining(" -> IllegalStateException: ACME_KEY is not set\n")
                .hasFieldOrPropertyWithValue("kind", Kind.INVALID_REQUEST);
    }
}
