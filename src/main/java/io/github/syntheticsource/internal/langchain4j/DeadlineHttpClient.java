package io.github.syntheticsource.internal.langchain4j;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import io.github.syntheticsource.generation.ChatException.Kind;
import io.github.syntheticsource.internal.generation.limit.AdaptiveConcurrencyLimit;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The HTTP client for langchain4j. It uses HTTP/1.1 without an upgrade, which some local servers do not support; a timeout
 * that covers an attempt until the last byte of the body; and retries after the pause that the server requests. Redirects
 * are not followed. The proxy is the default of the JVM.
 *
 * <p>All failures are thrown as {@link ModelCallFailure}, which langchain4j does not wrap.
 */
final class DeadlineHttpClient implements dev.langchain4j.http.client.HttpClient {

    private static final String RETRIES = "x-synthetic-retries";

    private final HttpClient client;
    private final Duration timeout;
    private final RetryPolicy policy;
    private final AdaptiveConcurrencyLimit adaptiveConcurrencyLimit;
    private final String query;

    private DeadlineHttpClient(
            Duration timeout, RetryPolicy policy, AdaptiveConcurrencyLimit adaptiveConcurrencyLimit, String query) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
        this.timeout = timeout;
        this.policy = policy;
        this.adaptiveConcurrencyLimit = adaptiveConcurrencyLimit;
        this.query = query;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        var message = message(request);
        var retryState = policy.begin();
        while (true) {
            try {
                return inTurn(message, retryState);
            } catch (ModelCallFailure fault) {
                retryState.pauseAfter(fault);
            }
        }
    }

    /** Makes one attempt within the concurrency limit. Pauses between attempts do not count as running calls. */
    private SuccessfulHttpResponse inTurn(java.net.http.HttpRequest message, RetryState retryState) {
        try {
            adaptiveConcurrencyLimit.enter();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ModelCallFailure.interrupted();
        }
        try {
            var answer = answer(send(message), retryState.count());
            adaptiveConcurrencyLimit.answered();
            return answer;
        } catch (ModelCallFailure fault) {
            if (fault.kind() == Kind.RATE_LIMITED) {
                adaptiveConcurrencyLimit.refused(retryState.heldFor(fault));
            }
            throw fault;
        } finally {
            adaptiveConcurrencyLimit.leave();
        }
    }

    /** Returns how often the request of this response was sent again. */
    static int retries(SuccessfulHttpResponse response) {
        var header = response.headers().get(RETRIES);
        return header == null ? 0 : Integer.parseInt(header.get(0));
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("Streaming is not supported");
    }

    private java.net.http.HttpRequest message(HttpRequest request) {
        var message = java.net.http.HttpRequest.newBuilder();
        try {
            message.uri(URI.create(request.url() + query));
        } catch (IllegalArgumentException e) { // its message quotes the address
            throw ModelCallFailure.of(
                    Kind.NOT_FOUND, "is not a valid address: it must have http:// or https:// and a host", "");
        }
        try {
            request.headers().forEach((name, values) -> values.forEach(value -> message.header(name, value)));
        } catch (IllegalArgumentException e) { // its message quotes the header, and so the key
            throw ModelCallFailure.of(
                    Kind.AUTHENTICATION,
                    "was not called",
                    "The key contains a character that is not allowed in HTTP headers.");
        }
        var body = request.body();
        var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        return message.method(request.method().name(), publisher).build();
    }

    private HttpResponse<byte[]> send(java.net.http.HttpRequest message) {
        if (Thread.currentThread().isInterrupted()) {
            throw ModelCallFailure.interrupted();
        }
        var call = client.sendAsync(message, BodyHandlers.ofByteArray());
        try {
            return call.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ModelCallFailure.interrupted();
        } catch (TimeoutException e) {
            throw timedOut();
        } catch (ExecutionException e) {
            throw broken(e);
        } finally {
            call.cancel(true); // closes the connection; no effect after a response
        }
    }

    private static SuccessfulHttpResponse answer(HttpResponse<byte[]> response, int retries) {
        var status = response.statusCode();
        if (status / 100 != 2) {
            throw HttpStatusFailure.of(response);
        }
        var headers = new LinkedHashMap<>(response.headers().map());
        headers.put(RETRIES, List.of(String.valueOf(retries)));
        var answer = SuccessfulHttpResponse.builder()
                .statusCode(status)
                .headers(headers)
                .body(response.body())
                .build();
        if (!answer.body().contains("\"choices\"")) {
            throw ModelCallFailure.of(
                    Kind.MALFORMED,
                    ModelCallFailure.phrase(Kind.MALFORMED),
                    new ErrorBody(answer.body()).sentenceForSuccess());
        }
        return answer;
    }

    private ModelCallFailure timedOut() {
        return ModelCallFailure.of(Kind.TIMEOUT, "sent no complete response within " + RetryState.seconds(timeout), "");
    }

    private ModelCallFailure broken(ExecutionException thrown) {
        var causes = CauseChain.of(thrown);
        var root = causes.get(causes.size() - 1);
        var cause = thrown.getCause();
        if (root instanceof UnresolvedAddressException || root instanceof UnknownHostException) {
            return ModelCallFailure.of(Kind.NOT_FOUND, "cannot be reached", "There is no such host.");
        } else if (cause instanceof HttpTimeoutException) {
            return timedOut();
        } else if (cause instanceof ConnectException) { // has no message on JDK 17
            var why = "The connection was refused, or the host is unreachable.";
            return ModelCallFailure.of(Kind.UNAVAILABLE, "cannot be reached", why)
                    .passing(null);
        }
        var why = root.getMessage() == null ? "" : ": " + root.getMessage();
        var failure = ModelCallFailure.of(
                Kind.UNAVAILABLE, "dropped the connection", root.getClass().getSimpleName() + why);
        return cause instanceof IOException ? failure.passing(null) : failure;
    }

    /** Builds clients with a fixed timeout; the timeouts that langchain4j sets are ignored. */
    record Builder(
            Duration timeout, RetryPolicy policy, AdaptiveConcurrencyLimit adaptiveConcurrencyLimit, String query)
            implements HttpClientBuilder {

        @Override
        public Duration connectTimeout() {
            return timeout;
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration proposed) {
            return this;
        }

        @Override
        public Duration readTimeout() {
            return timeout;
        }

        @Override
        public HttpClientBuilder readTimeout(Duration proposed) {
            return this;
        }

        @Override
        public dev.langchain4j.http.client.HttpClient build() {
            return new DeadlineHttpClient(timeout, policy, adaptiveConcurrencyLimit, query);
        }
    }
}
