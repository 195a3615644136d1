package io.github.syntheticsource.internal.langchain4j;

import static io.github.syntheticsource.internal.langchain4j.TestChats.KEY;
import static io.github.syntheticsource.internal.langchain4j.TestChats.QUESTION;
import static io.github.syntheticsource.internal.langchain4j.TestChats.SOON;
import static io.github.syntheticsource.internal.langchain4j.TestChats.TIMEOUT;
import static io.github.syntheticsource.internal.langchain4j.TestChats.chat;
import static io.github.syntheticsource.internal.langchain4j.TestChats.chatWithin;
import static io.github.syntheticsource.internal.langchain4j.TestChats.failureOf;
import static io.github.syntheticsource.internal.langchain4j.TestChats.printed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.syntheticsource.generation.ChatException.Kind;
import io.github.syntheticsource.generation.ModelRequest;
import io.github.syntheticsource.testing.ChatServer;
import io.github.syntheticsource.testing.ChatServer.Reply;
import io.github.syntheticsource.testing.SocketFault;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiFailuresTest {

    private static final String STREET = "One for Zoe Müller of Kirchgasse 7 with a charge of 150.00";

    @ParameterizedTest
    @CsvSource({
        "300, NOT_FOUND,       1, 'redirects, which is not followed because the key would be sent along (300)'",
        "307, NOT_FOUND,       1, 'redirects, which is not followed because the key would be sent along (307)'",
        "400, INVALID_REQUEST, 1, 'rejected the request (400)'",
        "401, AUTHENTICATION,  1, 'rejected the key (401)'",
        "402, AUTHENTICATION,  1, 'has no quota left for this key (402)'",
        "403, AUTHENTICATION,  1, 'rejected the key (403)'",
        "404, NOT_FOUND,       1, 'has no such model or endpoint (404)'",
        "407, UNAVAILABLE,     1, 'was not reached: the proxy requires authentication (407)'",
        "408, TIMEOUT,         4, 'sent no complete response in time (408), in 4 attempts'",
        "409, INVALID_REQUEST, 4, 'rejected the request (409), in 4 attempts'",
        "413, INVALID_REQUEST, 1, 'rejected the request (413)'",
        "422, INVALID_REQUEST, 1, 'rejected the request (422)'",
        "429, RATE_LIMITED,    4, 'is limiting the rate of requests (429), in 4 attempts'",
        "500, UNAVAILABLE,     4, 'failed (500), in 4 attempts'",
        "502, UNAVAILABLE,     4, 'failed (502), in 4 attempts'",
        "503, UNAVAILABLE,     4, 'failed (503), in 4 attempts'",
        "529, UNAVAILABLE,     4, 'failed (529), in 4 attempts'",
    })
    void tellsWhatAStatusMeans(int status, Kind kind, int attempts, String what) {
        try (var server = ChatServer.answering(call -> Reply.error(status, "It is so."))) {
            var failure = failureOf(chat(server));

            assertThat(failure.kind()).isEqualTo(kind);
            assertThat(failure.getMessage().lines().limit(2))
                    .containsExactly(server.baseUrl() + " " + what + ".", " -> The server says: It is so.");
            assertThat(server.calls()).hasSize(attempts);
        }
    }

    @Test
    void namesTheSettingOfARefusedKey() {
        try (var server = ChatServer.answering(call -> Reply.error(401, "Incorrect API key provided."))) {
            assertThat(failureOf(chat(server))).hasMessage("""
                    %s rejected the key (401).
                     -> The server says: Incorrect API key provided.
                    To fix it: set a valid key in OPENAI_API_KEY, where this one comes from, or unset it and \
                    OPENAI_BASE_URL to use the built-in generator.""".formatted(server.baseUrl()));
        }
    }

    @Test
    void asksForAKeyWhereThereIsNone() {
        try (var server = ChatServer.answering(call -> Reply.status(401, ""))) {
            var options = new OpenAiOptions(server.baseUrl(), null, "small-model", null, TIMEOUT, 0);

            assertThat(failureOf(chat(options))).hasMessage("""
                    %s requires a key but got none (401).
                     -> The body is empty.
                    To fix it: set OPENAI_API_KEY, which is not set, or unset OPENAI_BASE_URL to use the built-in \
                    generator.""".formatted(server.baseUrl()));
        }
    }

    @Test
    void namesTheModelAndItsSettingWhenItIsNotFound() {
        try (var server = ChatServer.answering(call -> Reply.error(404, "No model."))) {
            var ofTheTest = new ModelRequest("System", "User", "Echo", TestChats.SCHEMA, "large-model", null, 0);

            assertThat(failureOf(chat(server)))
                    .hasMessageContaining("the model [small-model] (OPENAI_MODEL or synthetic.model)")
                    .hasMessageContaining("OPENAI_BASE_URL or synthetic.base-url");
            assertThat(failureOf(chat(server), ofTheTest))
                    .hasMessageContaining("the model [large-model] (attribute `model` of the test)");
        }
    }

    @Test
    void namesTheTemperatureThatMayBeAtFault() {
        try (var server = ChatServer.answering(call -> Reply.error(400, "Unsupported value: 'temperature'"))) {
            var hot = new OpenAiOptions(server.baseUrl(), KEY, "small-model", 1.25, TIMEOUT, 0);
            var hotter = new ModelRequest("System", "User", "Echo", TestChats.SCHEMA, null, 1.75, 0);

            assertThat(failureOf(chat(server))).hasMessageContaining("the temperature [not set]");
            assertThat(failureOf(chat(hot))).hasMessageContaining("the temperature [1.25] (synthetic.temperature)");
            assertThat(failureOf(chat(hot), hotter))
                    .hasMessageContaining("the temperature [1.75] (attribute `temperature` of the test)");
        }
    }

    @Test
    void asksNotAgainOnceTheQuotaIsUsedUp() {
        var body = "{\"error\":{\"message\":\"You exceeded your current quota.\",\"code\":\"insufficient_quota\"}}";
        try (var server = ChatServer.answering(call -> Reply.status(429, body))) {
            var failure = failureOf(chat(server));

            assertThat(failure.kind()).isEqualTo(Kind.AUTHENTICATION);
            assertThat(failure).hasMessageContaining("has no quota left for this key (429)");
            assertThat(server.calls()).hasSize(1);
        }
    }

    @Test
    void saysWhereARedirectLeadsWithoutItsSecrets() {
        var moved = Reply.status(308, "").withHeader("Location", "https://bob:pw@elsewhere.test/v1?token=t0p");
        try (var server = ChatServer.answering(call -> moved)) {
            assertThat(failureOf(chat(server)))
                    .hasMessageContaining(" -> It redirects to https://elsewhere.test/v1.\n");
            assertThat(server.calls()).hasSize(1);
        }
    }

    @Test
    void countsTheRetriesOfAnAnswer() {
        try (var server = ChatServer.answering(call -> switch (call.number()) {
            case 1 -> Reply.error(500, "Oops");
            case 2 -> Reply.broken(SocketFault.EMPTY_RESPONSE);
            default -> Reply.content("{}").withHeader("x-synthetic-retries", "77");
        })) {
            var response = chat(server).send(QUESTION);

            assertThat(response.usage().calls()).isOne();
            assertThat(response.usage().retries()).isEqualTo(2);
        }
    }

    @Test
    void waitsAsLongAsTheServerAsksFor() {
        try (var server = ChatServer.answering(call -> call.number() == 1
                ? Reply.error(429, "Slow down").withHeader("Retry-After", "0.4")
                : Reply.content("{}"))) {
            var begin = System.nanoTime();

            var response = chat(server).send(QUESTION);

            assertThat(sinceMillis(begin)).isBetween(400L, 10_000L);
            assertThat(response.usage().retries()).isOne();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3600", "99999999999999999999999", "Fri, 31 Dec 2100 23:59:59 GMT"})
    void waitsNotLongerThanItsPatience(String retryAfter) {
        var later = Reply.error(429, "Slow down").withHeader("Retry-After", retryAfter);
        try (var server = ChatServer.answering(call -> later)) {
            var begin = System.nanoTime();

            var failure = failureOf(chat(server));

            assertThat(sinceMillis(begin)).isLessThan(10_000);
            assertThat(failure.kind()).isEqualTo(Kind.RATE_LIMITED);
            assertThat(failure)
                    .hasMessageContaining("The next attempt would have to wait ")
                    .hasMessageContaining("all pauses together may take 20 s (synthetic.timeout).");
            assertThat(server.calls()).hasSize(1);
        }
    }

    @Test
    void givesUpOnABodyThatStalls() {
        try (var server = ChatServer.answering(call -> Reply.stalledBody("{\"choices\":["))) {
            var begin = System.nanoTime();

            var failure = failureOf(chatWithin(SOON, server.baseUrl()));

            assertThat(sinceMillis(begin)).isBetween(400L, 3_000L);
            assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
            assertThat(failure).hasMessage("""
                    %s sent no complete response within 0.4 s.
                    To fix it: raise synthetic.timeout [0.4 s], lower synthetic.batch-size, or use a faster model: \
                    check the model [small-model] (OPENAI_MODEL or synthetic.model).""".formatted(server.baseUrl()));
            assertThat(server.calls()).hasSize(1);
        }
    }

    @Test
    void givesUpOnAnAnswerThatDoesNotBegin() {
        try (var server = ChatServer.answering(call -> Reply.content("{}").after(Duration.ofSeconds(30)))) {
            assertThat(failureOf(chatWithin(SOON, server.baseUrl())).kind()).isEqualTo(Kind.TIMEOUT);
        }
    }

    @Test
    void closesTheConnectionAtTheDeadline() throws Exception {
        try (var listening = new ServerSocket(0)) {
            var ended = new AtomicReference<Integer>();
            var server = new Thread(() -> {
                try (var connection = listening.accept()) {
                    connection.setSoTimeout(5_000);
                    while (connection.getInputStream().read() >= 0) {
                        // until the client hangs up
                    }
                    ended.set(-1);
                } catch (java.io.IOException e) {
                    ended.set(1);
                }
            });
            server.start();

            var failure = failureOf(chatWithin(SOON, "http://localhost:" + listening.getLocalPort() + "/v1"));
            server.join(3_000);

            assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
            assertThat(ended).hasValue(-1);
        }
    }

    @Test
    void stopsAtOnceWhenInterrupted() throws Exception {
        try (var server = ChatServer.answering(call -> Reply.stalledBody("{"))) {
            var patient = new OpenAiOptions(server.baseUrl(), KEY, "small-model", null, Duration.ofMinutes(1), 3);

            assertThatInterruptionEnds(patient, server);
        }
    }

    @Test
    void stopsAtOnceWhenInterruptedInAPause() throws Exception {
        var later = Reply.error(503, "Later").withHeader("Retry-After", "30");
        try (var server = ChatServer.answering(call -> later)) {
            var patient = new OpenAiOptions(server.baseUrl(), KEY, "small-model", null, Duration.ofMinutes(1), 3);

            assertThatInterruptionEnds(patient, server);
        }
    }

    private static void assertThatInterruptionEnds(OpenAiOptions options, ChatServer server) throws Exception {
        var flag = new AtomicReference<Boolean>();
        var failure = new AtomicReference<Throwable>();
        var asking = new Thread(() -> {
            failure.set(failureOf(chat(options)));
            flag.set(Thread.currentThread().isInterrupted());
        });
        asking.start();
        while (server.calls().isEmpty()) {
            Thread.sleep(5);
        }
        Thread.sleep(50);
        var begin = System.nanoTime();

        asking.interrupt();
        asking.join(5_000);

        assertThat(sinceMillis(begin)).isLessThan(3_000);
        assertThat(flag).hasValue(true);
        assertThat(failure.get())
                .hasFieldOrPropertyWithValue("kind", Kind.INTERRUPTED)
                .hasMessageContaining("did not respond before the thread was interrupted.")
                .hasMessageContaining("@Timeout")
                .hasNoCause();
    }

    @Test
    void asksNothingInAThreadThatIsInterruptedAlready() {
        try (var server = ChatServer.answering(call -> Reply.content("{}"))) {
            Thread.currentThread().interrupt();

            var failure = failureOf(chat(server));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(failure.kind()).isEqualTo(Kind.INTERRUPTED);
            assertThat(server.calls()).isEmpty();
        }
    }

    @Test
    void triesAConnectionThatBreaksAgain() {
        try (var server = ChatServer.answering(call -> Reply.broken(SocketFault.EMPTY_RESPONSE))) {
            var failure = failureOf(chat(server));

            assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
            assertThat(failure).hasMessageContaining("dropped the connection, in 4 attempts.\n -> ");
            assertThat(server.calls()).hasSize(4);
        }
    }

    @Test
    void saysThatNobodyListens() throws Exception {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        var failure = failureOf(chat("http://localhost:" + port + "/v1"));

        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure.getMessage())
                .startsWith("http://localhost:" + port + "/v1 cannot be reached, in 4 attempts.\n"
                        + " -> The connection was refused, or the host is unreachable.\n")
                .contains("To fix it: start the server or run again later, and check the base URL (OPENAI_BASE_URL or "
                        + "synthetic.base-url) and the proxy of the JVM.");
    }

    @Test
    void saysThatThereIsNoSuchHost() {
        var failure = failureOf(chat("http://no-such-host.invalid/v1"));

        assertThat(failure.kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(failure.getMessage())
                .startsWith("http://no-such-host.invalid/v1 cannot be reached.\n -> There is no such host.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:11434/v1", "not an address", "ftp://host/v1", "http://bob:p/w@host/v1"})
    void saysThatAnAddressIsNone(String baseUrl) {
        var failure = failureOf(chat(baseUrl));

        assertThat(failure.kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(failure)
                .hasMessageContaining(" is not a valid address: it must have http:// or https:// and a host.\n");
        assertThat(printed(failure)).doesNotContain("bob", "p/w");
    }

    @Test
    void saysThatAKeyCannotBeSent() {
        var options = new OpenAiOptions("http://localhost:9/v1", "tk-abc\ndef", "small-model", null, TIMEOUT, 0);

        var failure = failureOf(chat(options));

        assertThat(failure.kind()).isEqualTo(Kind.AUTHENTICATION);
        assertThat(failure).hasMessageContaining("The key contains a character that is not allowed in HTTP headers.");
        assertThat(printed(failure)).doesNotContain("tk-abc").doesNotContain("def\n");
    }

    @Test
    void tellsThatTheModelRefused() {
        try (var server = ChatServer.answering(call -> Reply.refusal("I cannot help with that."))) {
            var failure = failureOf(chat(server));

            assertThat(failure.kind()).isEqualTo(Kind.REFUSED);
            assertThat(failure.getMessage())
                    .startsWith(server.baseUrl() + " refused to answer.\n -> I cannot help with that.\nTo fix it: ");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                               | The body is empty.",
                "<!DOCTYPE html><html><title>Log in</title></html> | The body is a page titled [Log in].",
                "<html></html>                                    | The body is a page.",
                "OK                                               | The body is not JSON.",
                "{}                                               | The body is JSON, but does not have the expected structure.",
                "{\"error\":{\"message\":\"No credits\"}}         | The server says: No credits",
                "{\"patient\":\"Zoe\",\"message\":\"private\"}    | The body is JSON, but does not have the expected structure.",
                "{\"choices\":[                                   | It could not be read (JsonEOFException).",
                "{\"choices\":[]}                                 | Chat completion failed: no choices returned in response",
                "{\"choices\":[{}]}                               | It could not be read (NullPointerException).",
                "{\"choices\":[{\"message\":\"Zoe Kirchgasse\"}]} | It could not be read (MismatchedInputException).",
                "{\"choices\":Kirchgasse}                         | It could not be read (JsonParseException).",
            })
    void tellsWhatIsNoChatCompletion(String body, String why) {
        try (var server = ChatServer.answering(call -> Reply.raw(body))) {
            var failure = failureOf(chat(server));

            assertThat(failure.kind()).isEqualTo(Kind.MALFORMED);
            assertThat(failure.getMessage())
                    .startsWith(server.baseUrl() + " sent a response that is not a chat completion.\n -> " + why + "\n")
                    .contains("most end in /v1");
            assertThat(printed(failure)).doesNotContain("Kirchgasse", "private");
            assertThat(server.calls()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 422, 429, 500})
    void neverShowsTheKeyOrThePromptThatAServerRepeats(int status) {
        var echoes = List.of(
                "Incorrect API key provided: " + KEY,
                "Bad header: Authorization: Bearer " + KEY,
                "Incorrect API key provided: tk-9fQx7**********6Hb3. See the docs.",
                "Incorrect API key provided: tk-...6Hb3",
                "Incorrect API key provided: tk-9fQx…",
                "Bad value '" + STREET + "'",
                "key=" + KEY + "&prompt=" + STREET);
        for (var echo : echoes) {
            try (var server = ChatServer.answering(call -> Reply.error(status, echo))) {
                var options = new OpenAiOptions(
                        server.baseUrl().replace("//", "//bob:hunter2@"), KEY, "small-model", null, TIMEOUT, 1);

                var failure = failureOf(chat(options));

                assertThat(printed(failure))
                        .contains(server.baseUrl())
                        .doesNotContain("9fQx", "6Hb3", "bob", "hunter2", "Kirchgasse");
            }
        }
    }

    @Test
    void neverShowsTheWholePromptOfAServerThatSendsItBack() {
        try (var server = ChatServer.answering(call -> Reply.status(422, """
                {"detail":[{"type":"missing","loc":["body"],"msg":"Field required","input":%s}]}""".formatted(call.rawBody())))) {
            var failure = failureOf(chat(server));

            assertThat(failure).hasMessageContaining("The server says: Field required\n");
            assertThat(printed(failure)).doesNotContain("Kirchgasse");
        }
    }

    @Test
    void neverShowsTheKeyThatIsPartOfTheAddress() {
        try (var server = ChatServer.answering(call -> Reply.content("{}"))) {
            var url = server.baseUrl() + "/" + KEY;

            var failure = failureOf(chat(url));

            assertThat(failure).hasMessageContaining(server.baseUrl() + "/[key] has no such model or endpoint (404).");
            assertThat(printed(failure)).doesNotContain(KEY);
        }
    }

    @Test
    void shortensWhatAServerSays() {
        try (var server = ChatServer.answering(call -> Reply.error(400, "No! ".repeat(1_000)))) {
            var why = failureOf(chat(server)).getMessage().lines().toList().get(1);

            assertThat(why).hasSize(" -> ".length() + 500 + 1).endsWith("…");
        }
    }

    @Test
    void canBeAskedAgainAfterAFailure() {
        var closed = new CountDownLatch(1);
        try (var server = ChatServer.answering(
                call -> closed.getCount() > 0 ? Reply.error(404, "Not yet") : Reply.content("{}"))) {
            var chat = chat(server);
            failureOf(chat);
            closed.countDown();

            assertThat(chat.send(QUESTION).text()).isEqualTo("{}");
        }
    }

    private static long sinceMillis(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin).toMillis();
    }
}
