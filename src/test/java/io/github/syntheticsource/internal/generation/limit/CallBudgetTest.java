package io.github.syntheticsource.internal.generation.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.syntheticsource.generation.ChatException;
import io.github.syntheticsource.generation.GenerationException;
import io.github.syntheticsource.generation.ModelRequest;
import io.github.syntheticsource.generation.ModelResponse;
import io.github.syntheticsource.generation.ModelResponse.Finish;
import io.github.syntheticsource.generation.Usage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CallBudgetTest {

    private static final ModelRequest QUESTION = new ModelRequest("", "", "Bill", "{}", null, null, 50);

    private static ModelResponse answer(int tokens) {
        return new ModelResponse("{}", Finish.STOP, null, new Usage(1, 0, tokens / 2, 0, tokens - tokens / 2));
    }

    @Test
    void callsBeyondTheBoundAreNotMade() {
        var made = new AtomicInteger();
        var client = new CallBudget(2, null).limiting(request -> {
            made.incrementAndGet();
            return answer(100);
        });
        client.send(QUESTION);
        client.send(QUESTION);

        assertThatThrownBy(() -> client.send(QUESTION))
                .isInstanceOf(GenerationException.class)
                .hasMessage("""
                        The budget of this run does not allow another call: synthetic.max-calls is 2; calls made: 2
                         -> everything generated so far is kept; raise synthetic.max-calls to continue""");
        assertThat(made).hasValue(2);
    }

    @Test
    void noCallBeginsThatWouldExceedTheTokens() {
        var made = new AtomicInteger();
        var client = new CallBudget(null, 250).limiting(request -> {
            made.incrementAndGet();
            return answer(100);
        });
        client.send(QUESTION);
        client.send(QUESTION);

        assertThatThrownBy(() -> client.send(QUESTION))
                .hasMessageContaining("synthetic.max-tokens is 250; 200 tokens used, and the next call may take 100");
        assertThat(made).hasValue(2);
    }

    @Test
    void aCallThatAloneWouldExceedTheTokensIsNotMade() {
        var client = new CallBudget(null, 49).limiting(request -> answer(1));

        assertThatThrownBy(() -> client.send(QUESTION)).hasMessageContaining("the next call may take 50");
    }

    @Test
    void aCallWaitsForThoseUnderWayIfTheyMayLeaveRoom() throws Exception {
        var underWay = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var callBudget = new CallBudget(null, 90);
        var slow = callBudget.limiting(request -> {
            underWay.countDown();
            assertThatCode(mayEnd::await).doesNotThrowAnyException();
            return answer(30);
        });
        var threads = Executors.newFixedThreadPool(2);
        try {
            var first = threads.submit(() -> slow.send(QUESTION));
            underWay.await();
            var second = threads.submit(
                    () -> callBudget.limiting(request -> answer(30)).send(QUESTION));
            assertThatThrownBy(() -> second.get(50, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            mayEnd.countDown();

            assertThat(first.get().text()).isEqualTo("{}");
            assertThat(second.get().text()).isEqualTo("{}");
        } finally {
            threads.shutdownNow();
        }
        assertThatThrownBy(() -> slow.send(QUESTION))
                .hasMessageContaining("60 tokens used, and the next call may take 50");
    }

    @Test
    void aCallWithoutAnAnswerCostsNoTokens() {
        var calls = new AtomicInteger();
        var client = new CallBudget(null, 60).limiting(request -> {
            if (calls.incrementAndGet() == 1) {
                throw new ChatException(ChatException.Kind.TIMEOUT, "late", null);
            }
            return answer(50);
        });
        assertThatThrownBy(() -> client.send(QUESTION)).hasMessage("late");

        assertThat(client.send(QUESTION).text()).isEqualTo("{}");
    }

    @Test
    void anAnswerWithoutCountsIsReckoned() {
        var client = new CallBudget(null, 99).limiting(request -> answer(0));
        client.send(QUESTION);

        assertThatThrownBy(() -> client.send(QUESTION)).hasMessageContaining("50 tokens used");
    }
}
