package io.github.syntheticsource.internal.langchain4j;

import static io.github.syntheticsource.internal.langchain4j.TestChats.KEY;
import static io.github.syntheticsource.internal.langchain4j.TestChats.QUESTION;
import static io.github.syntheticsource.internal.langchain4j.TestChats.SCHEMA;
import static io.github.syntheticsource.internal.langchain4j.TestChats.TIMEOUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.syntheticsource.generation.ChatException;
import io.github.syntheticsource.generation.ModelRequest;
import io.github.syntheticsource.generation.ModelResponse;
import io.github.syntheticsource.generation.ModelResponse.Finish;
import io.github.syntheticsource.generation.Usage;
import io.github.syntheticsource.testing.ChatServer;
import io.github.syntheticsource.testing.ChatServer.Reply;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OpenAiBatchProtocolTest {

    private static OpenAiBatchProtocol batch() {
        return new OpenAiBatchProtocol(options("https://models.example/v1", 0.3));
    }

    private static OpenAiOptions options(String baseUrl, @Nullable Double temperature) {
        return new OpenAiOptions(baseUrl, KEY, "small-model", temperature, TIMEOUT, 0);
    }

    static Stream<ModelRequest> questions() {
        return Stream.of(
                QUESTION,
                new ModelRequest("", "no system message \"{}\"\n👩‍⚕️ שרה", "Bill", SCHEMA, null, null, 0),
                new ModelRequest("sys", "user", "Bill", SCHEMA, "large-model", 1.7, 0));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aBodyIsWhatTheClientSends(ModelRequest request) throws Exception {
        for (var temperature : new @Nullable Double[] {null, 0.3}) {
            try (var server = ChatServer.answering(call -> Reply.content("{}"))) {
                TestChats.chat(options(server.baseUrl(), temperature)).send(request);

                var body = new OpenAiBatchProtocol(options(server.baseUrl(), temperature)).body(request);

                assertThat(server.calls()).hasSize(1);
                assertThat(new JsonMapper().readTree(body))
                        .isEqualTo(server.calls().get(0).body());
                assertThat(body).doesNotContain(KEY);
            }
        }
    }

    @Test
    void answersAreReadAsLiveOnesAre() {
        assertThat(batch().answer(Reply.content("{\"a\":1}").withUsage(7, 5).body()))
                .isEqualTo(new ModelResponse("{\"a\":1}", Finish.STOP, Reply.MODEL, new Usage(1, 0, 7, 0, 5)));
        assertThat(batch().answer(Reply.truncated("{\"a\"").body()).finish()).isEqualTo(Finish.LENGTH);
        assertThat(batch().answer(Reply.contentFilter().body()).finish()).isEqualTo(Finish.FILTERED);
    }

    @Test
    void bodiesThatHoldNoAnswerSayWhy() {
        assertThatThrownBy(
                        () -> batch().answer(Reply.refusal("I would rather not").body()))
                .isInstanceOfSatisfying(
                        ChatException.class, e -> assertThat(e.kind()).isEqualTo(ChatException.Kind.REFUSED));
        assertThatThrownBy(() -> batch().answer("{}")).isInstanceOf(ChatException.class);
        assertThatThrownBy(() -> batch().answer("{\"choices\":[]}")).isInstanceOf(ChatException.class);
    }

    @Test
    void theAddressHasNoSlashAtItsEndAndNoPassword() {
        assertThat(new OpenAiBatchProtocol(options("https://me:secret@models.example/v1/?key=x", null)).address())
                .isEqualTo("https://models.example/v1");
    }
}
