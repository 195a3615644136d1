package io.github.syntheticsource.internal.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import io.github.syntheticsource.generation.ChatException.Kind;
import io.github.syntheticsource.internal.generation.limit.AdaptiveConcurrencyLimit;
import io.github.syntheticsource.testing.ChatServer;
import io.github.syntheticsource.testing.ChatServer.Reply;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineHttpClientTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final DeadlineHttpClient.Builder BUILDER = new DeadlineHttpClient.Builder(
            SECOND, new RetryPolicy(0, SECOND, Duration.ZERO, Clock.systemUTC()), new AdaptiveConcurrencyLimit(4), "");

    @Test
    void keepsItsDeadlineWhateverLangchain4jProposes() {
        var client = BUILDER.connectTimeout(Duration.ofHours(1)).readTimeout(Duration.ofHours(1));

        assertThat(client.connectTimeout()).isEqualTo(SECOND);
        assertThat(client.readTimeout()).isEqualTo(SECOND);
    }

    @Test
    void streamsNothing() {
        var request = HttpRequest.builder()
                .method(HttpMethod.POST)
                .url("http://localhost")
                .build();
        var listener = new ServerSentEventListener() {
            @Override
            public void onEvent(ServerSentEvent event) {}

            @Override
            public void onError(Throwable problem) {}
        };

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> BUILDER.build().execute(request, listener))
                .withMessage("Streaming is not supported");
    }

    @Test
    void sendsARequestWithoutABody() {
        try (var server = ChatServer.answering(call -> Reply.content("{}"))) {
            var request = HttpRequest.builder()
                    .method(HttpMethod.GET)
                    .url(server.baseUrl())
                    .build();

            assertThatExceptionOfType(ModelCallFailure.class)
                    .isThrownBy(() -> BUILDER.build().execute(request))
                    .returns(Kind.NOT_FOUND, ModelCallFailure::kind);
        }
    }
}
