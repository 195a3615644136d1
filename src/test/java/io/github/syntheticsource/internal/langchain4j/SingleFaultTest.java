package io.github.syntheticsource.internal.langchain4j;

import static io.github.syntheticsource.internal.langchain4j.ModelSet.limits;
import static io.github.syntheticsource.internal.langchain4j.TestChats.KEY;
import static io.github.syntheticsource.internal.langchain4j.TestChats.chat;
import static io.github.syntheticsource.internal.langchain4j.TestChats.printed;
import static io.github.syntheticsource.testing.MedicalBillings.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.syntheticsource.generation.GenerationException;
import io.github.syntheticsource.internal.generation.engine.GenerationLimits;
import io.github.syntheticsource.internal.generation.limit.AdaptiveConcurrencyLimit;
import io.github.syntheticsource.internal.recipe.Recipe;
import io.github.syntheticsource.internal.schema.derive.SchemaDeriver;
import io.github.syntheticsource.junit.SyntheticSource;
import io.github.syntheticsource.samples.MedicalBilling;
import io.github.syntheticsource.testing.ChatServer;
import io.github.syntheticsource.testing.ChatServer.Call;
import io.github.syntheticsource.testing.ChatServer.Reply;
import io.github.syntheticsource.testing.EngineRun;
import io.github.syntheticsource.testing.MedicalBillings;
import io.github.syntheticsource.testing.SocketFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a set when a server goes wrong in one way, over real HTTP into a real fixture. */
@Tag("slow")
class SingleFaultTest {

    private static final Recipe RECIPE = ModelSet.numbered(MedicalBilling.class, json(0), "patientId");

    @TempDir
    private Path folder;

    private ModelSet set;

    @BeforeEach
    void begin() {
        set = ModelSet.in(folder, RECIPE);
    }

    private static Reply bills(int from, int count) {
        return Reply.records(IntStream.range(from, from + count)
                .mapToObj(MedicalBillings::json)
                .toList());
    }

    private static Reply bills(Call call) {
        return bills(10 * call.number(), call.recordsAsked().orElseThrow());
    }

    private static Reply third(String record) {
        return Reply.records(List.of(json(1), json(2), record));
    }

    private static String answer(String around) {
        return around.formatted("{\"records\":[" + json(1) + "," + json(2) + "," + json(3) + "]}");
    }

    private static String claiming(String claim) {
        return json(3).replace("103.00", claim);
    }

    static final List<Arguments> faults = List.of(
            arguments("429", Reply.error(429, "Slow down").withHeader("Retry-After", "0"), 3, ""),
            arguments("500", Reply.error(500, "Oops"), 3, ""),
            arguments("503", Reply.error(503, "Oops"), 3, ""),
            arguments("reset", Reply.broken(SocketFault.EMPTY_RESPONSE), 3, ""),
            arguments("no chat completion", Reply.raw("{}"), 3, ""),
            arguments("refusal", Reply.refusal("I cannot help with that."), 3, ""),
            arguments(
                    "content filter",
                    Reply.contentFilter(),
                    3,
                    "- no record: the content filter blocked the response\n"),
            arguments("null content", Reply.nullContent(), 3, "- no record: the response was empty\n"),
            arguments(
                    "malformed",
                    Reply.content("{\"records\":[{\"a\":[1}]}"),
                    3,
                    "- no record: the response contains no record: {"),
            arguments(
                    "prose only",
                    Reply.content("Sorry, no."),
                    3,
                    "- no record: the response contains no record: Sorry, no.\n"),
            arguments("wrong root", Reply.content(answer("{\"bills\":%s}")), 3, "unknown component [bills]"),
            arguments("cut in the third", Reply.truncated(answer("%s").replaceFirst("103.00}]}$", "")), 1, ""),
            arguments("fewer", bills(1, 2), 1, ""),
            arguments("unknown field", third(json(3).replace("{", "{\"x\":1,")), 1, "refused: unknown component [x]\n"),
            arguments(
                    "absurd number",
                    third(claiming("-8e1983")),
                    1,
                    "refused: is not valid JSON: the number [-8e1983] is out of range\n"),
            arguments("endless number", third(claiming("8e999999999")), 1, "[8e999999999] is out of range\n"),
            arguments(
                    "duplicate key",
                    third(json(3).replace("{", "{\"patientId\":5,")),
                    1,
                    "refused: is not valid JSON: Duplicate field 'patientId'\n"),
            arguments("invalid record", third(claiming("999.00")), 1, "refused: claim exceeds charge\n"),
            arguments(
                    "wrong type",
                    third(claiming("\"much\"")),
                    1,
                    "refused: insuranceClaimAmount: must be a number but"),
            arguments("copy of an example", third(json(0)), 1, "refused: is a copy of an example\n"),
            arguments("duplicate", third(json(2)), 1, "refused: is the same as another record of the set\n"),
            arguments(
                    "taken value",
                    third(json(3).replace("100003", "100001")),
                    1,
                    "refused: patientId: must not repeat but was 100001\n"));

    @ParameterizedTest(name = "{0}")
    @FieldSource("faults")
    void aFaultIsMadeUpForByTheNextAnswer(String name, Reply fault, int askedAgain, String quoted) {
        try (var server = ChatServer.answering(call -> call.number() == 1 ? fault : bills(call))) {
            var failure = set.record(chat(server), limits(10, 4), 3);

            assertThat(failure).isNull();
            assertThat(set.replayed(3)).doesNotHaveDuplicates().hasSize(3);
            assertThat(server.calls())
                    .extracting(call -> call.recordsAsked().orElseThrow())
                    .containsExactly(3, askedAgain);
            assertThat(server.calls().get(1).userText()).contains(quoted);
            set.assertThatItHolds();
        }
    }

    static final List<Arguments> oddities = List.of(
            arguments("prose around", answer("Sure! {Here} are [3]:\n%s\nAnything else?")),
            arguments("a fence", answer("```json\n%s\n```")),
            arguments("a bare array", answer("%s").replaceAll("^\\{\"records\":|}$", "")),
            arguments("one more than asked", answer("%s").replace("]}", "," + json(4) + "]}")),
            arguments("a number as text", answer("%s").replace("203.50", "\"$1,203.50\"")));

    @ParameterizedTest(name = "{0}")
    @FieldSource("oddities")
    void whatCanBeReadIsNotAskedAgain(String name, String text) {
        try (var server = ChatServer.answering(call -> Reply.content(text))) {
            assertThat(set.record(chat(server), limits(10, 4), 3)).isNull();

            assertThat(ModelSet.numbers(set.onDisk(), "patientId")).containsExactly(100_001, 100_002, 100_003);
            assertThat(server.calls()).hasSize(1);
        }
    }

    static final List<Arguments> lasting = List.of(
            arguments(
                    Reply.error(429, "Slow down"),
                    12,
                    "3 x no response: %s is limiting the rate of requests (429), in 4"),
            arguments(Reply.error(503, "Oops"), 12, "3 x no response: %s failed (503), in 4 attempts"),
            arguments(
                    Reply.broken(SocketFault.EMPTY_RESPONSE),
                    12,
                    "3 x no response: %s dropped the connection, in 4 attempts"),
            arguments(Reply.refusal("No."), 3, "3 x no response: %s refused to answer.\n -> No."),
            arguments(Reply.contentFilter(), 3, "3 x the content filter blocked the response"),
            arguments(Reply.nullContent(), 3, "3 x the response was empty"),
            arguments(Reply.content("No."), 3, "3 x the response contains no record: No."),
            arguments(Reply.truncated("{\"records\":[{"), 3, "3 x the response was cut off at its length limit before"),
            arguments(
                    third(claiming("8e1983")).withUsage(1, 1),
                    3,
                    "x is not valid JSON: the number [8e1983] is out of range"));

    @ParameterizedTest
    @FieldSource("lasting")
    void aFaultThatLastsEndsWithItsReason(Reply fault, int calls, String reason) {
        try (var server = ChatServer.answering(call -> fault)) {
            var kept = fault.body().contains("patientId") ? 2 : 0;

            var failure = set.record(chat(server), limits(10, 4), 3);

            assertThat(failure)
                    .isNotNull()
                    .hasMessageStartingWith(
                            "generated " + kept + " of 3 records for MedicalBilling with the generator [openai]")
                    .hasMessageContaining(reason.formatted(server.baseUrl()));
            assertThat(server.calls().size()).isBetween(calls, calls + 1);
            assertThat(set.onDisk()).hasSize(kept);
            set.assertThatItHolds();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404})
    void aRequestThatIsRefusedForGoodEndsItAtOnceWithoutTheKey(int status) {
        var refused = Reply.error(status, "Not with " + KEY);
        try (var server = ChatServer.answering(call -> call.number() == 2 ? refused : bills(call))) {
            var failure = set.record(chat(server), limits(2, 1), 6);

            assertThat(failure)
                    .isNotNull()
                    .hasMessageStartingWith("generated 2 of 6 records")
                    .hasMessageContaining("(" + status + ")")
                    .hasMessageContaining("run again: only the other 4 are requested.");
            assertThat(printed(failure)).contains("To fix it: ").doesNotContain(KEY, "9fQx", "6Hb3");
            assertThat(server.calls()).hasSize(2);
            assertThat(set.onDisk()).hasSize(2);
        }
    }

    @Test
    void aRefusedKeyIsTriedByTheCallsUnderWayOnly() {
        try (var server = ChatServer.answering(call -> Reply.error(401, "No such key"))) {
            assertThat(set.record(chat(server), limits(1, 3), 40)).hasMessageContaining("rejected the key (401)");

            assertThat(server.calls()).hasSizeLessThanOrEqualTo(3);
            set.assertThatItHolds();
        }
    }

    @Test
    void aRateLimitHoldsAllCallsBackAsLongAsAskedAndHalvesThemUntilAnswersCome() {
        var adaptiveConcurrencyLimit = new AdaptiveConcurrencyLimit(4);
        var together = new CountDownLatch(4);
        var refusedAt = new AtomicReference<Long>();
        var cameAt = Collections.synchronizedList(new ArrayList<Long>());
        var allowed = Collections.synchronizedList(new ArrayList<Integer>());
        try (var server = ChatServer.answering(call -> {
            cameAt.add(System.nanoTime());
            allowed.add(adaptiveConcurrencyLimit.limit());
            if (call.number() > 4) {
                return bills(call);
            }
            await(together);
            refusedAt.compareAndSet(null, System.nanoTime());
            return Reply.error(429, "Slow down").withHeader("Retry-After", "2");
        })) {
            var failure = set.record(chat(TestChats.options(server), adaptiveConcurrencyLimit), limits(1, 4), 24);

            assertThat(failure).isNull();
            assertThat(server.calls()).hasSize(24 + 4);
            assertThat(Duration.ofNanos(cameAt.get(4) - refusedAt.get())).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
            assertThat(allowed.subList(4, 6)).containsExactly(2, 2);
            assertThat(adaptiveConcurrencyLimit.limit()).isEqualTo(4);
        }
    }

    private static void await(CountDownLatch latch) {
        latch.countDown();
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aCallThatTakesTooLongIsAskedAgain() {
        try (var server =
                ChatServer.answering(call -> call.number() == 1 ? Reply.stalledBody("{\"choices\":[") : bills(call))) {
            var failure = set.record(TestChats.chatWithin(Duration.ofSeconds(3), server.baseUrl()), limits(10, 4), 3);

            assertThat(failure).isNull();
            assertThat(server.calls()).hasSizeGreaterThan(1);
        }
    }

    @Test
    void theDeadlineOfTheWholeStopsAServerThatHangsAndKeepsWhatIsValid() {
        try (var server = hangingAfterOneAnswer()) {
            var begin = System.nanoTime();

            var failure = set.record(chat(server), new GenerationLimits(2, 2, Duration.ofSeconds(4)), 6);

            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .isBetween(Duration.ofSeconds(4), Duration.ofSeconds(12));
            assertThat(failure).hasMessage("""
                    generated 2 of 6 records for MedicalBilling with the generator [openai]; the 2 valid ones are kept
                     -> the deadline has passed: synthetic.deadline is 4.0 s
                    To generate the rest, run again: only the other 4 are requested. A longer deadline or a higher \
                    synthetic.concurrency generates more in one run.""");
            assertThat(set.onDisk()).hasSize(2);
            set.assertThatItHolds();
        }
    }

    @Test
    void anInterruptStopsAllCallsAtOnceAndKeepsWhatIsValid() throws Exception {
        try (var server = hangingAfterOneAnswer()) {
            var failure = new AtomicReference<@Nullable GenerationException>();
            var isFlagged = new AtomicReference<Boolean>();
            var making = new Thread(() -> {
                failure.set(set.record(chat(server), limits(2, 2), 6));
                isFlagged.set(Thread.currentThread().isInterrupted());
            });
            making.start();
            until(() -> server.calls().size() == 3 && set.onDisk().size() == 2);
            var begin = System.nanoTime();

            making.interrupt();
            making.join(10_000);

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
            assertThat(failure.get())
                    .isNotNull()
                    .hasMessageStartingWith("generated 2 of 6 records")
                    .hasMessageContaining("\n -> the thread was interrupted\n");
            assertThat(isFlagged).hasValue(true);
            assertThat(set.onDisk()).hasSize(2);
            set.assertThatItHolds();
        }
    }

    private static ChatServer hangingAfterOneAnswer() {
        return ChatServer.answering(call -> call.number() == 1 ? bills(call) : Reply.stalledBody("{"));
    }

    private static void until(Supplier<Boolean> condition) throws InterruptedException {
        for (var tries = 0; tries < 2_000 && !condition.get(); tries++) {
            Thread.sleep(10);
        }
        assertThat(condition.get()).isTrue();
    }

    @Test
    void afterEachAnswerWhatIsValidIsOnDisk() {
        var sizes = Collections.synchronizedList(new ArrayList<Integer>());
        try (var server = ChatServer.answering(call -> {
            sizes.add(set.onDisk().size());
            return call.number() == 1
                    ? third(claiming("999.00"))
                    : call.number() == 3 ? Reply.truncated("{\"records\":[" + json(90) + ",{") : bills(call);
        })) {
            assertThat(set.record(chat(server), limits(3, 1), 7)).isNull();

            assertThat(sizes).containsExactly(0, 2, 3, 4, 6);
        }
    }

    @Test
    void whatFallsTwiceIsReplaced() {
        var asked = new AtomicInteger();
        try (var server = ChatServer.answering(
                call -> asked.incrementAndGet() < 3 ? Reply.records(List.of(claiming("999.00"))) : bills(call))) {
            assertThat(set.record(chat(server), limits(1, 1), 1)).isNull();

            assertThat(server.calls().get(1).userText())
                    .contains(
                            "Refused, each with the reason. Give each again, mended; what was no record, anew:\n- {\"")
                    .contains("\n  refused: claim exceeds charge\n");
            assertThat(server.calls().get(2).userText())
                    .contains("Refused before, each with the reason. Make others in their place:\n- {\"")
                    .contains("\n  refused: claim exceeds charge\n");
        }
    }

    enum Ward {
        SURGERY,
        CARDIOLOGY,
        MATERNITY,
        PEDIATRICS
    }

    record Stay(int number, Ward ward) {}

    /** Follows the plan, a line for each record. */
    private static List<String> stays(Call call) {
        return Pattern.compile("(?m)^(\\d+)\\. ward=(\\w+)$")
                .matcher(call.userText())
                .results()
                .map(line -> "{\"number\":" + (10 * call.number() + Integer.parseInt(line.group(1))) + ",\"ward\":\""
                        + line.group(2) + "\"}")
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"number\":1,\"number\":1,\"ward\":\"SURGERY\"}", "{\"number\":8e1983,\"ward\":\"SURGERY\"}"})
    void aRecordThatIsNoJsonLeavesTheOthersInTheirPlaces(String unreadable) {
        var planned = ModelSet.in(folder, Recipe.of(SchemaDeriver.derive(Stay.class)));
        try (var server = ChatServer.answering(call -> {
            var stays = new ArrayList<>(stays(call));
            if (call.number() == 1) {
                stays.set(0, unreadable);
            }
            return Reply.records(stays);
        })) {
            assertThat(planned.record(chat(server), limits(8, 1), 8)).isNull();

            assertThat(server.calls())
                    .extracting(call -> call.recordsAsked().orElseThrow())
                    .containsExactly(8, 1);
        }
    }

    @Test
    void aValidRecordIsNotLostToAnotherThatIsAsPlannedInItsPlace() {
        var planned = ModelSet.in(folder, Recipe.of(SchemaDeriver.derive(Stay.class)));
        try (var server = ChatServer.answering(call -> {
            var stays = stays(call);
            var other = Stream.of(Ward.values())
                    .map(Ward::name)
                    .filter(ward -> stays.stream().noneMatch(stay -> stay.contains(ward)))
                    .findFirst()
                    .orElseThrow();
            return call.number() == 1
                    ? Reply.records(List.of("{\"number\":1,\"ward\":\"" + other + "\"}", "{}", stays.get(0)))
                    : Reply.nullContent();
        })) {
            assertThat(planned.record(chat(server), limits(2, 1), 2)).isNull();

            assertThat(ModelSet.numbers(planned.onDisk(), "number")).containsExactly(11, 1);
            assertThat(server.calls()).hasSize(2);
        }
    }

    static class BillsTestCase {
        @ParameterizedTest
        @SyntheticSource(count = 4)
        void bills(MedicalBilling bill) {}
    }

    @Test
    void theReceiptOfRepairsIsInTheBatchLines() throws Exception {
        var coerced = json(2).replace("202.50", "\"$1,202.50\"");
        var answers = Map.of(
                1, Reply.records(List.of(json(1), coerced, claiming("999.00"), claiming("998.00"))),
                2, Reply.records(List.of(json(3), claiming("997.00"))),
                3, Reply.records(List.of(json(4))));
        var cache = folder.resolve("run");
        try (var server = ChatServer.answering(call -> answers.getOrDefault(call.number(), Reply.nullContent()))) {
            var outcome = EngineRun.in(cache).asking(server).of(BillsTestCase.class);

            assertThat(outcome.failures()).isEmpty();
            assertThat(Files.readString(cache.resolve("MedicalBilling/default.json"))
                            .lines()
                            .filter(line -> line.contains("\"digest\""))
                            .map(line -> line.replaceAll("^.*\"outputTokens\":\\d+,|\"digest\".*", "")))
                    .containsExactly("\"coerced\":1,", "\"retried\":1,", "\"replaced\":1,");
        }
    }
}
