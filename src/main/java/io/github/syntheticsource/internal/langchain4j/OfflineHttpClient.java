package io.github.syntheticsource.internal.langchain4j;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/** An HTTP client without a network. It captures the body of the request and returns a given response. */
final class OfflineHttpClient implements HttpClient {

    private String answer;
    private String written = "";

    OfflineHttpClient(String answer) {
        this.answer = answer;
    }

    void answersWith(String body) {
        answer = body;
    }

    String written() {
        return written;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        written = Objects.requireNonNullElse(request.body(), "");
        return SuccessfulHttpResponse.builder()
                .statusCode(200)
                .headers(Map.of())
                .body(answer)
                .build();
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("Streaming is not supported");
    }

    /** Always returns the same client and ignores timeouts. */
    record Builder(OfflineHttpClient paper) implements HttpClientBuilder {

        @Override
        public Duration connectTimeout() {
            return Duration.ZERO;
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration proposed) {
            return this;
        }

        @Override
        public Duration readTimeout() {
            return Duration.ZERO;
        }

        @Override
        public HttpClientBuilder readTimeout(Duration proposed) {
            return this;
        }

        @Override
        public HttpClient build() {
            return paper;
        }
    }
}
