package io.github.syntheticsource.generation;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Internal. What a run may spend on models: it stops the call that would begin with nothing left. */
public final class Budget {

    private final @Nullable Integer maxCalls;
    private final @Nullable Integer maxTokens;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicLong tokens = new AtomicLong();

    /**
     * Creates a budget.
     *
     * @param maxCalls the most calls, or null for no bound
     * @param maxTokens the tokens, sent and answered, after which no call begins, or null for no bound
     */
    public Budget(@Nullable Integer maxCalls, @Nullable Integer maxTokens) {
        this.maxCalls = maxCalls;
        this.maxTokens = maxTokens;
    }

    /**
     * Puts a client under this budget.
     *
     * @return a client that throws {@link GenerationException} instead of overspending
     */
    public ChatClient limiting(ChatClient client) {
        return question -> {
            if (maxTokens != null && tokens.get() >= maxTokens) {
                throw spent("synthetic.max-tokens", maxTokens, tokens.get() + " tokens");
            }
            if (calls.incrementAndGet() > (maxCalls == null ? Integer.MAX_VALUE : maxCalls)) {
                throw spent("synthetic.max-calls", calls.decrementAndGet(), calls.get() + " calls");
            }
            var answer = client.ask(question);
            tokens.addAndGet(answer.usage().inputTokens() + answer.usage().outputTokens());
            return answer;
        };
    }

    private static GenerationException spent(String setting, int limit, String used) {
        return new GenerationException("""
                The budget of this run is spent: %s is %d, and %s were used
                 -> what was paid for is kept; raise %s to go on""".formatted(setting, limit, used, setting));
    }
}
