package io.github.syntheticsource.internal.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.syntheticsource.samples.MedicalBilling;
import io.github.syntheticsource.testing.ChatServer;
import io.github.syntheticsource.testing.ChatServer.Call;
import io.github.syntheticsource.testing.ChatServer.Reply;
import io.github.syntheticsource.testing.MedicalBillings;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A set of 200 of a server that goes wrong with three answers of ten: complete, and at most three times the calls. */
@Tag("slow")
class FlakyServerTest {

    private static final int COUNT = 200;
    private static final int BATCH = 10;
    private static final int SEEDS = 50;
    /** Every so many-th set is written to disk; the others only as far as the store goes in memory. */
    private static final int ON_DISK = 10;

    @TempDir
    private Path folder;

    private volatile Function<Call, Reply> model = call -> Reply.nullContent();
    private final AtomicInteger requests = new AtomicInteger();

    enum Ward {
        SURGERY,
        CARDIOLOGY,
        MATERNITY
    }

    record Visit(
            int patientId,
            String patientName,
            Ward ward,
            boolean insured,
            @Nullable String note,
            BigDecimal totalCharge,
            BigDecimal insuranceClaimAmount) {

        Visit {
            if (insuranceClaimAmount.compareTo(totalCharge) > 0) {
                throw new IllegalArgumentException("claim exceeds charge");
            }
        }

        /** As a model writes it that follows the plan as far as it remembers it. */
        static String json(int number, String plan) {
            return """
                    {"patientId":%d,"patientName":"Patient %d","ward":"%s","insured":%s,"note":%s,"totalCharge":%d.50,\
                    "insuranceClaimAmount":%d.00}""".formatted(
                            100_000 + number,
                            number,
                            said(plan, "ward=([A-Z]+)", "SURGERY"),
                            said(plan, "insured=(true|false)", "true"),
                            plan.contains("note=null") ? "null" : "\"Seen " + number + " times\"",
                            200 + number,
                            100 + number);
        }

        private static String said(String plan, String part, String otherwise) {
            var match = Pattern.compile(part).matcher(plan);
            return match.find() ? match.group(1) : otherwise;
        }
    }

    @Test
    void plainRecordsAreComplete() {
        assertThatAllAreMade(MedicalBilling.class, (number, plan) -> MedicalBillings.json(number));
    }

    @Test
    void plannedRecordsAreComplete() {
        assertThatAllAreMade(Visit.class, Visit::json);
    }

    private void assertThatAllAreMade(Class<?> type, BiFunction<Integer, String, String> writer) {
        var recipe = ModelSet.numbered(type, writer.apply(0, ""), "patientId");
        try (var server = ChatServer.answering(this::answer)) {
            var chat = TestChats.chat(server);
            for (var seed = 0; seed < SEEDS; seed++) {
                var place = folder.resolve("seed-" + seed);
                var set = seed % ON_DISK == 0 ? ModelSet.in(place, recipe) : ModelSet.live(place, recipe);
                model = FaultyModel.of(new Random(seed), 0.3, () -> numbers(set), writer);
                requests.set(0);

                var failure = set.record(chat, ModelSet.limits(BATCH, 4), COUNT);

                assertThat(failure).as("seed %d", seed).isNull();
                assertThat(numbers(set)).as("seed %d", seed).hasSize(COUNT).doesNotHaveDuplicates();
                assertThat(requests).as("seed %d", seed).hasValueLessThanOrEqualTo(3 * COUNT / BATCH);
                set.assertThatItHolds();
            }
        }
    }

    private static List<Integer> numbers(ModelSet set) {
        return ModelSet.numbers(set.handedOver(), "patientId").stream()
                .map(id -> id - 100_000)
                .toList();
    }

    private Reply answer(Call call) {
        requests.incrementAndGet();
        return model.apply(call);
    }
}
