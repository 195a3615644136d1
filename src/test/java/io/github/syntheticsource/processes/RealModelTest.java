package io.github.syntheticsource.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.syntheticsource.junit.SyntheticSource;
import io.github.syntheticsource.testing.ChatServer;
import io.github.syntheticsource.testing.EngineRun;
import io.github.syntheticsource.testing.LlamaChat;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** Records from an actual grammar-constrained model pass through langchain4j into fixtures, and come back. */
@Tag("slow")
@EnabledIf("io.github.syntheticsource.testing.LlamaChat#isSupported")
class RealModelTest {

    private static final List<Visit> SEEN = Collections.synchronizedList(new ArrayList<>());

    private static final List<Stay> STAYS = Collections.synchronizedList(new ArrayList<>());

    private static LlamaChat engine;

    @BeforeAll
    static void start() {
        engine = LlamaChat.seeded(7);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @TempDir
    private Path folder;

    enum Ward {
        SURGERY,
        CARDIOLOGY,
        MATERNITY
    }

    record Visit(String patient, Ward ward, boolean insured, List<String> notes) {}

    static class VisitsTestCase {
        @ParameterizedTest
        @SyntheticSource(count = 6)
        void visits(Visit visit) {
            SEEN.add(visit);
        }
    }

    @Test
    void recordsOfAModelAreRecordedAndReplayed() {
        var cache = folder.resolve("fixtures-cache");
        try (var server = ChatServer.answering(engine)) {
            var first = EngineRun.in(cache).asking(server).of(VisitsTestCase.class);
            var made = List.copyOf(SEEN);
            SEEN.clear();
            var calls = server.calls().size();

            var second = EngineRun.in(cache).with("synthetic.mode", "replay").of(VisitsTestCase.class);

            assertThat(first.failures()).isEmpty();
            assertThat(first.passed()).hasSize(6);
            assertThat(made).hasSize(6).doesNotHaveDuplicates();
            assertThat(calls).isBetween(1, 3);
            assertThat(second.failures()).isEmpty();
            assertThat(SEEN).isEqualTo(made);
            assertThat(server.calls()).hasSize(calls);
        }
    }

    record Stay(
            String patient,
            Ward ward,
            boolean insured,
            @Min(1) @Max(30) int nights,
            @DecimalMin("0.01") @DecimalMax("9999.99") BigDecimal charge,
            @Size(max = 4) List<String> notes) {}

    static class StaysTestCase {
        @ParameterizedTest
        @SyntheticSource(count = 30)
        void stays(Stay stay) {
            STAYS.add(stay);
        }
    }

    @Test
    void recordsWithBoundsAreCompleteOrTheFailureSaysWhatIsKept() throws Exception {
        var cache = folder.resolve("fixtures-cache");
        try (var server = ChatServer.answering(engine)) {
            var outcome = EngineRun.in(cache)
                    .asking(server)
                    .with("synthetic.batch-size", "5")
                    .with("synthetic.concurrency", "2")
                    .of(StaysTestCase.class);

            if (outcome.failures().isEmpty()) {
                assertThat(STAYS).hasSize(30).doesNotHaveDuplicates().allSatisfy(RealModelTest::assertThatItHolds);
            } else {
                var kept = Files.readString(cache.resolve("Stay/default.json")).split("\"id\":").length - 1;
                assertThat(outcome.failure())
                        .contains("generated " + kept + " of 30 records for Stay")
                        .containsPattern("\n -> \\d+ x ");
            }
        }
    }

    private static void assertThatItHolds(Stay stay) {
        assertThat(stay.nights()).isBetween(1, 30);
        assertThat(stay.charge()).isBetween(new BigDecimal("0.01"), new BigDecimal("9999.99"));
        assertThat(stay.notes()).hasSizeLessThanOrEqualTo(4);
    }
}
