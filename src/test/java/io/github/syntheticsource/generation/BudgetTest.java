package io.github.syntheticsource.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.syntheticsource.generation.ChatAnswer.Finish;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private static final ChatQuestion QUESTION = new ChatQuestion("", "", "Bill", "{}", null, null, 50);

    private static ChatAnswer answer(int tokens) {
        return new ChatAnswer("{}", Finish.STOP, null, new Usage(1, 0, tokens / 2, 0, tokens - tokens / 2));
    }

    @Test
    void callsBeyondTheBoundAreNotMade() {
        var made = new AtomicInteger();
        var client = new Budget(2, null).limiting(question -> {
            made.incrementAndGet();
            return answer(100);
        });
        client.ask(QUESTION);
        client.ask(QUESTION);

        assertThatThrownBy(() -> client.ask(QUESTION))
                .isInstanceOf(GenerationException.class)
                .hasMessage("""
                        The budget of this run does not allow another call: synthetic.max-calls is 2; calls made: 2
                         -> what was paid for is kept; raise synthetic.max-calls to go on""");
        assertThat(made).hasValue(2);
    }

    @Test
    void noCallBeginsThatWouldExceedTheTokens() {
        var made = new AtomicInteger();
        var client = new Budget(null, 250).limiting(question -> {
            made.incrementAndGet();
            return answer(100);
        });
        client.ask(QUESTION);
        client.ask(QUESTION);

        assertThatThrownBy(() -> client.ask(QUESTION))
                .hasMessageContaining("synthetic.max-tokens is 250; 200 were used, and the next call may take 100");
        assertThat(made).hasValue(2);
    }

    @Test
    void aCallThatAloneWouldExceedTheTokensIsNotMade() {
        var client = new Budget(null, 49).limiting(question -> answer(1));

        assertThatThrownBy(() -> client.ask(QUESTION)).hasMessageContaining("the next call may take 50");
    }

    @Test
    void aCallWaitsForThoseUnderWayIfTheyMayLeaveRoom() throws Exception {
        var underWay = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var budget = new Budget(null, 90);
        var slow = budget.limiting(question -> {
            underWay.countDown();
            assertThatCode(mayEnd::await).doesNotThrowAnyException();
            return answer(30);
        });
        var threads = Executors.newFixedThreadPool(2);
        try {
            var first = threads.submit(() -> slow.ask(QUESTION));
            underWay.await();
            var second =
                    threads.submit(() -> budget.limiting(question -> answer(30)).ask(QUESTION));
            assertThatThrownBy(() -> second.get(50, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            mayEnd.countDown();

            assertThat(first.get().text()).isEqualTo("{}");
            assertThat(second.get().text()).isEqualTo("{}");
        } finally {
            threads.shutdownNow();
        }
        assertThatThrownBy(() -> slow.ask(QUESTION))
                .hasMessageContaining("60 were used, and the next call may take 50");
    }

    @Test
    void aCallWithoutAnAnswerCostsNoTokens() {
        var calls = new AtomicInteger();
        var client = new Budget(null, 60).limiting(question -> {
            if (calls.incrementAndGet() == 1) {
                throw new ChatException(ChatException.Kind.TIMEOUT, "late", null);
            }
            return answer(50);
        });
        assertThatThrownBy(() -> client.ask(QUESTION)).hasMessage("late");

        assertThat(client.ask(QUESTION).text()).isEqualTo("{}");
    }

    @Test
    void anAnswerWithoutCountsIsReckoned() {
        var client = new Budget(null, 99).limiting(question -> answer(0));
        client.ask(QUESTION);

        assertThatThrownBy(() -> client.ask(QUESTION)).hasMessageContaining("50 were used");
    }
}
