package io.github.syntheticsource.internal.generation.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.syntheticsource.generation.ChatException;
import io.github.syntheticsource.internal.generation.RecipeRequest;
import io.github.syntheticsource.internal.generation.SampleBills;
import io.github.syntheticsource.internal.generation.model.ModelRecordGenerator;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AdaptiveConcurrencyLimitTest {

    private final AdaptiveConcurrencyLimit adaptiveConcurrencyLimit = new AdaptiveConcurrencyLimit(8);

    @Test
    void noMoreCallsAreUnderWayThanAllowed() throws Exception {
        var three = new AdaptiveConcurrencyLimit(3);
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(12);
        try {
            for (var call : threads.invokeAll(Collections.<Callable<Boolean>>nCopies(60, () -> {
                three.enter();
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                Thread.sleep(5);
                now.decrementAndGet();
                three.leave();
                return true;
            }))) {
                assertThat(call.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(most).hasValueBetween(2, 3);
    }

    @Test
    void aRateLimitHalvesAndAnswersWidenAgain() {
        adaptiveConcurrencyLimit.refused(Duration.ofMillis(1));
        assertThat(adaptiveConcurrencyLimit.limit()).isEqualTo(4);

        for (var answers = 0; answers < 5; answers++) {
            adaptiveConcurrencyLimit.answered();
        }
        assertThat(adaptiveConcurrencyLimit.limit()).isEqualTo(5);

        for (var answers = 0; answers < 100; answers++) {
            adaptiveConcurrencyLimit.answered();
        }
        assertThat(adaptiveConcurrencyLimit.limit()).isEqualTo(8);
    }

    @Test
    void rateLimitsOfOneMomentHalveOnce() {
        adaptiveConcurrencyLimit.refused(Duration.ofMinutes(1));
        adaptiveConcurrencyLimit.refused(Duration.ofSeconds(1));
        adaptiveConcurrencyLimit.refused(Duration.ofSeconds(1));

        assertThat(adaptiveConcurrencyLimit.limit()).isEqualTo(4);
    }

    @Test
    void oneCallAlwaysGoes() throws InterruptedException {
        for (var refusals = 0; refusals < 10; refusals++) {
            adaptiveConcurrencyLimit.refused(Duration.ofNanos(1));
            Thread.sleep(1);
        }

        assertThat(adaptiveConcurrencyLimit.limit()).isEqualTo(1);
        adaptiveConcurrencyLimit.enter();
    }

    @Test
    void nobodyAsksWhileTheServerWantsToBeLeftAlone() throws InterruptedException {
        var before = System.nanoTime();
        adaptiveConcurrencyLimit.refused(Duration.ofMillis(80));

        adaptiveConcurrencyLimit.enter();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(80));
    }

    @Test
    void anInterruptedThreadDoesNotWaitForItsTurn() throws InterruptedException {
        var one = new AdaptiveConcurrencyLimit(1);
        one.enter();
        Thread.currentThread().interrupt();

        assertThatThrownBy(one::enter).isInstanceOf(InterruptedException.class);
    }

    @Test
    void aGeneratorOfTheUsersOwnWaitsForItsTurnToo() throws InterruptedException {
        var one = new AdaptiveConcurrencyLimit(1);
        var inner = new ModelRecordGenerator("own", question -> {
            assertThat(one.limit()).isEqualTo(1);
            return SampleBills.stop(SampleBills.answer(SampleBills.bills(0, 1)));
        });
        var generator = new CallLimits(one, new CallBudget(null, null)).on(inner);
        var request = new RecipeRequest(SampleBills.recipe(), List.of(0), 0, List.of(), List.of());

        assertThat(generator.generate(request).candidates()).hasSize(1);
        assertThat(generator.name()).isEqualTo("own");
        assertThat(generator.maxAttempts()).isEqualTo(inner.maxAttempts());
        assertThat(generator.isDeterministic()).isFalse();
        assertThat(generator.completesRecords()).isTrue();
        assertThat(generator.estimatedTokens(request))
                .isEqualTo(inner.estimatedTokens(request))
                .isPositive();
        one.enter();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> generator.generate(request)).isInstanceOf(ChatException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void atLeastOneCallIsAllowed() {
        assertThatThrownBy(() -> new AdaptiveConcurrencyLimit(0))
                .hasMessage("concurrency must be at least 1 but was 0");
    }
}
