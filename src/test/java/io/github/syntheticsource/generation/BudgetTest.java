package io.github.syntheticsource.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.syntheticsource.generation.ChatAnswer.Finish;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private static final ChatQuestion QUESTION = new ChatQuestion("", "", "Bill", "{}", null, null);

    private static ChatAnswer answer() {
        return new ChatAnswer("{}", Finish.STOP, null, new Usage(1, 0, 60, 0, 40));
    }

    @Test
    void callsBeyondTheBoundAreNotMade() {
        var made = new AtomicInteger();
        var client = new Budget(4, 2, null).limiting(question -> {
            made.incrementAndGet();
            return answer();
        });
        client.ask(QUESTION);
        client.ask(QUESTION);

        assertThatThrownBy(() -> client.ask(QUESTION))
                .isInstanceOf(GenerationException.class)
                .hasMessage("""
                        The budget of this run is spent: synthetic.max-calls is 2, and 2 calls were used
                         -> what was paid for is kept; raise synthetic.max-calls to go on""");
        assertThat(made).hasValue(2);
    }

    @Test
    void noCallBeginsOnceTheTokensAreSpent() {
        var client = new Budget(4, null, 150).limiting(question -> answer());
        client.ask(QUESTION);
        client.ask(QUESTION);

        assertThatThrownBy(() -> client.ask(QUESTION))
                .hasMessageContaining("synthetic.max-tokens is 150, and 200 tokens");
    }

    @Test
    void noMoreCallsAreUnderWayThanAllowed() throws Exception {
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var client = new Budget(3, null, null).limiting(question -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            now.decrementAndGet();
            return answer();
        });
        var threads = Executors.newFixedThreadPool(12);
        try {
            for (var call : threads.invokeAll(java.util.Collections.<java.util.concurrent.Callable<ChatAnswer>>nCopies(
                    60, () -> client.ask(QUESTION)))) {
                assertThat(call.get().text()).isEqualTo("{}");
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(most).hasValueBetween(2, 3);
    }

    @Test
    void anInterruptedThreadDoesNotWaitForItsTurn() {
        var client = new Budget(1, null, null).limiting(question -> answer());
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> client.ask(QUESTION))
                .isInstanceOfSatisfying(
                        ChatException.class, e -> assertThat(e.kind()).isEqualTo(ChatException.Kind.INTERRUPTED));
        assertThat(Thread.interrupted()).isTrue();
    }
}
