package io.github.syntheticsource.generation;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Internal. What a run may spend on models, and how much of it at a time: a call begins only if there is room for it. */
public final class Budget {

    private final @Nullable Integer maxCalls;
    private final @Nullable Integer maxTokens;
    private final Semaphore places;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicLong tokens = new AtomicLong();

    /**
     * Creates a budget.
     *
     * @param concurrency the most calls under way at a time, at least 1
     * @param maxCalls the most calls, or null for no bound
     * @param maxTokens the tokens, sent and answered, after which no call begins, or null for no bound
     */
    public Budget(int concurrency, @Nullable Integer maxCalls, @Nullable Integer maxTokens) {
        this.places = new Semaphore(concurrency, true);
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
            try {
                places.acquire();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ChatException(
                        ChatException.Kind.INTERRUPTED, "the thread was interrupted while it waited for its turn", e);
            }
            try {
                return askWithin(question, client);
            } finally {
                places.release();
            }
        };
    }

    private ChatAnswer askWithin(ChatQuestion question, ChatClient client) {
        if (maxTokens != null && tokens.get() >= maxTokens) {
            throw spent("synthetic.max-tokens", maxTokens, tokens.get() + " tokens");
        }
        if (calls.incrementAndGet() > (maxCalls == null ? Integer.MAX_VALUE : maxCalls)) {
            throw spent("synthetic.max-calls", calls.decrementAndGet(), calls.get() + " calls");
        }
        var answer = client.ask(question);
        tokens.addAndGet(answer.usage().inputTokens() + answer.usage().outputTokens());
        return answer;
    }

    private static GenerationException spent(String setting, int limit, String used) {
        return new GenerationException("""
                The budget of this run is spent: %s is %d, and %s were used
                 -> what was paid for is kept; raise %s to go on""".formatted(setting, limit, used, setting));
    }
}
