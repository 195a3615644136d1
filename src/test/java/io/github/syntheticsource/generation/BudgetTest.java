package io.github.syntheticsource.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.syntheticsource.generation.ChatAnswer.Finish;
import java.util.ArrayList;
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
                        The budget of this run does not allow another call: synthetic.max-calls is 2; 2 calls were made
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
                .hasMessageContaining(
                        "synthetic.max-tokens is 250; 200 tokens were used, and the next call may take 100");
        assertThat(made).hasValue(2);
    }

    @Test
    void aCallThatAloneWouldExceedTheTokensIsNotMade() {
        var client = new Budget(null, 49).limiting(question -> answer(1));

        assertThatThrownBy(() -> client.ask(QUESTION)).hasMessageContaining("the next call may take 50");
    }

    @Test
    void whatIsUnderWayCountsToo() {
        var refusals = new ArrayList<String>();
        var budget = new Budget(null, 120);
        var inner = budget.limiting(question -> answer(50));
        var outer = budget.limiting(question -> {
            inner.ask(question);
            assertThatThrownBy(() -> inner.ask(question)).satisfies(e -> refusals.add(e.getMessage()));
            return answer(50);
        });

        outer.ask(QUESTION);

        assertThat(refusals)
                .singleElement()
                .asString()
                .contains("50 tokens were used, calls under way may take 50, and the next call may take 50");
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

        assertThatThrownBy(() -> client.ask(QUESTION)).hasMessageContaining("50 tokens were used");
    }
}
