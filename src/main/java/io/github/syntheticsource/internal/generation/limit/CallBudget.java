package io.github.syntheticsource.internal.generation.limit;

import io.github.syntheticsource.generation.ChatClient;
import io.github.syntheticsource.generation.ChatException;
import io.github.syntheticsource.generation.GenerationException;
import io.github.syntheticsource.generation.ModelResponse;
import io.github.syntheticsource.generation.Usage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Internal. What a run may spend on models: a call begins only if there is room for it. What a call will cost in tokens
 * is not known before; it is reckoned from what is sent and asked for, corrected by what calls before it cost.
 */
public final class CallBudget {

    private final @Nullable Integer maxCalls;
    private final @Nullable Integer maxTokens;
    private int calls;
    private long tokens;
    private long reserved;
    private double correction = 1;

    /**
     * Creates a budget.
     *
     * @param maxCalls the most calls, or null for no bound
     * @param maxTokens the most tokens, sent and answered, or null for no bound
     */
    public CallBudget(@Nullable Integer maxCalls, @Nullable Integer maxTokens) {
        this.maxCalls = maxCalls;
        this.maxTokens = maxTokens;
    }

    /**
     * Puts a client under this budget.
     *
     * @return a client that throws {@link GenerationException} instead of overspending
     */
    public ChatClient limiting(ChatClient client) {
        return request -> spend(request.expectedTokens(), () -> client.send(request), ModelResponse::usage);
    }

    /**
     * Makes a call if there is room for it.
     *
     * @param expected about how many tokens it will cost, or 0 if that is not known
     * @throws GenerationException if there is no room
     */
    <R> R spend(long expected, Supplier<R> call, Function<R, Usage> usage) {
        var share = reserve(expected);
        var used = share;
        try {
            var answer = call.get();
            var cost = usage.apply(answer);
            var counted = cost.inputTokens() + cost.outputTokens();
            used = counted > 0 ? counted : share;
            return answer;
        } catch (ChatException e) {
            used = 0;
            throw e;
        } finally {
            settle(share, used, expected);
        }
    }

    private long reserve(long expected) {
        try {
            return awaitRoom(expected);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ChatException(
                    ChatException.Kind.INTERRUPTED, "the thread was interrupted while it waited for its turn", e);
        }
    }

    /** Calls under way may take less than was reserved for them, so it waits for them before it gives up. */
    private synchronized long awaitRoom(long expected) throws InterruptedException {
        while (maxTokens != null && reserved > 0 && tokens + reserved + share(expected) > maxTokens) {
            wait();
        }
        if (maxTokens != null && tokens + share(expected) > maxTokens) {
            throw spent(
                    "synthetic.max-tokens",
                    maxTokens,
                    tokens + " were used, and the next call may take " + share(expected));
        }
        if (maxCalls != null && calls >= maxCalls) {
            throw spent("synthetic.max-calls", maxCalls, "calls made: " + calls);
        }
        calls++;
        reserved += share(expected);
        return share(expected);
    }

    private long share(long expected) {
        return (long) Math.ceil(expected * correction);
    }

    private synchronized void settle(long share, long used, long expected) {
        reserved -= share;
        tokens += used;
        if (expected > 0) {
            correction = Math.max(correction, (double) used / expected);
        }
        notifyAll();
    }

    private static GenerationException spent(String setting, int limit, String used) {
        return new GenerationException("""
                The budget of this run does not allow another call: %s is %d; %s
                 -> what was paid for is kept; raise %s to go on""".formatted(setting, limit, used, setting));
    }
}
