package io.github.syntheticsource.internal.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.syntheticsource.generation.ChatClient;
import io.github.syntheticsource.internal.generation.limit.AdaptiveConcurrencyLimit;
import io.github.syntheticsource.internal.recipe.Recipe;
import io.github.syntheticsource.samples.MedicalBilling;
import io.github.syntheticsource.testing.ChatServer;
import io.github.syntheticsource.testing.ChatServer.Call;
import io.github.syntheticsource.testing.ChatServer.Reply;
import io.github.syntheticsource.testing.MedicalBillings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever sequence of faults a server sends: exactly N records, or a failure that tells the truth; nothing is lost. */
@Tag("slow")
class FaultSequencesTest {

    private static final int SEQUENCES = 500;
    /** Every so many-th sequence is written to disk; the others only as far as the store goes in memory. */
    private static final int ON_DISK = 5;

    private static final int ROUNDS = 3;
    private static final int ATTEMPTS = 1 + OpenAiOptions.DEFAULT_RETRIES;
    private static final Recipe RECIPE = ModelSet.numbered(MedicalBilling.class, MedicalBillings.json(0), "patientId");

    @TempDir
    private Path folder;

    private volatile Function<Call, Reply> model = call -> Reply.nullContent();
    private final AtomicInteger requests = new AtomicInteger();

    @Test
    void exactlyNOrAFailureThatTellsTheTruth() {
        var made = 0;
        try (var server = ChatServer.answering(this::answer)) {
            var chat = TestChats.chat(TestChats.options(server), new AdaptiveConcurrencyLimit(4), Duration.ofMillis(1));
            for (var seed = 0; seed < SEQUENCES; seed++) {
                made += sequence(seed, chat, null) ? 1 : 0;
            }
        }
        assertThat(made).as("sequences that were made").isBetween(SEQUENCES / 4, SEQUENCES * 9 / 10);
    }

    @Test
    void aServerThatHangsAmidTheSequenceTakesACallsTimeOnly() {
        try (var server = ChatServer.answering(this::answer)) {
            var soon =
                    new OpenAiOptions(server.baseUrl(), TestChats.KEY, "small-model", null, Duration.ofSeconds(3), 3);
            for (var seed = 0; seed < 2; seed++) {
                sequence(
                        1000 + seed,
                        TestChats.chat(soon, new AdaptiveConcurrencyLimit(4)),
                        Reply.stalledBody("{\"choices\":["));
            }
        }
    }

    @Test
    void aRefusedKeyAmidTheSequenceEndsIt() {
        try (var server = ChatServer.answering(this::answer)) {
            for (var seed = 0; seed < 20; seed++) {
                sequence(2000 + seed, TestChats.chat(server), Reply.error(401, "No such key"));
            }
        }
    }

    private Reply answer(Call call) {
        requests.incrementAndGet();
        return model.apply(call);
    }

    /** Makes a set and, where that fails, makes the rest of it without faults. Whether it was made at first. */
    private boolean sequence(int seed, ChatClient chat, @Nullable Reply third) {
        var random = new Random(seed);
        var count = (third == null ? 1 : 3) + random.nextInt(38);
        var batchSize = third == null ? 1 + random.nextInt(12) : count / 3; // so that there is a third call
        var batches = (count + batchSize - 1) / batchSize;
        var limits = ModelSet.limits(batchSize, 1 + random.nextInt(4));
        var place = folder.resolve("seed-" + seed);
        var set = seed % ON_DISK == 0 || third != null ? ModelSet.in(place, RECIPE) : ModelSet.live(place, RECIPE);
        var faulty = faulty(random, 0.1 + 0.9 * random.nextDouble(), 0, set).oneSided();
        var questions = new AtomicInteger();
        model = third == null ? faulty : call -> requests.get() == 3 ? third : faulty.apply(call);
        requests.set(0);

        var failure = set.record(
                request -> {
                    questions.incrementAndGet();
                    return chat.send(request);
                },
                limits,
                count);

        var numbers = numbers(set);
        var most = ROUNDS * batches + faulty.shortAnswers();
        var isFatal = third != null && third.status() == 401;
        assertThat(numbers)
                .as("seed %d", seed)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(faulty.owed());
        assertThat(questions).as("seed %d", seed).hasValueLessThanOrEqualTo(most);
        assertThat(requests).as("seed %d", seed).hasValueLessThanOrEqualTo(most * ATTEMPTS);
        set.assertThatItHolds();
        if (failure == null) {
            assertThat(numbers).as("seed %d", seed).hasSize(count);
            return true;
        }
        assertThat(numbers).as("seed %d", seed).hasSizeLessThan(count);
        assertThat(failure)
                .as("seed %d", seed)
                .hasMessageStartingWith("generated " + numbers.size() + " of " + count + " records for MedicalBilling");
        assertThat(isFatal || questions.get() == most)
                .as("seed %d gives up only once nothing is left to try", seed)
                .isTrue();
        assertThat(failure.getMessage().contains("rejected the key (401)")).isEqualTo(isFatal);
        if (set.isOnDisk()) {
            assertThatTheRestIsMade(random, set, chat, count, batchSize);
        }
        return false;
    }

    private static FaultyModel faulty(Random random, double part, int from, ModelSet set) {
        return FaultyModel.of(random, part, () -> numbers(set), (number, plan) -> MedicalBillings.json(from + number));
    }

    private static List<Integer> numbers(ModelSet set) {
        return ModelSet.numbers(set.handedOver(), "patientId").stream()
                .map(id -> id - 100_000)
                .toList();
    }

    private void assertThatTheRestIsMade(Random random, ModelSet set, ChatClient chat, int count, int batchSize) {
        var before = set.onDisk();
        model = faulty(random, 0, 5_000, set);
        requests.set(0);

        assertThat(set.record(chat, ModelSet.limits(batchSize, 1), count)).isNull();

        assertThat(set.onDisk()).hasSize(count);
        assertThat(set.onDisk().subList(0, before.size())).isEqualTo(before);
        assertThat(set.replayed(count)).doesNotHaveDuplicates();
        assertThat(requests).hasValue((count - before.size() + batchSize - 1) / batchSize);
        set.assertThatItHolds();
    }
}
