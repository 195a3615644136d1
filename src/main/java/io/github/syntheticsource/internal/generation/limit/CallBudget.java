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
 * The budget of a run for model calls. A call starts only if the budget allows it. The tokens of a call are not known in
 * advance: its token estimate is corrected by the usage of earlier calls.
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
     * @param maxCalls the maximum number of calls, or null for no limit
     * @param maxTokens the maximum number of tokens, sent and received, or null for no limit
     */
    public CallBudget(@Nullable Integer maxCalls, @Nullable Integer maxTokens) {
        this.maxCalls = maxCalls;
        this.maxTokens = maxTokens;
    }

    /**
     * Wraps a client with this budget.
     *
     * @return a client that throws {@link GenerationException} if the budget does not allow a call
     */
    public ChatClient limiting(ChatClient client) {
        return request -> spend(request.expectedTokens(), () -> client.send(request), ModelResponse::usage);
    }

    /**
     * Makes a call if the budget allows it.
     *
     * @param expected the token estimate of the call, or 0 if it is unknown
     * @throws GenerationException if the budget does not allow it
     */
    <R> R spend(long expected, Supplier<R> call, Function<R, Usage> usage) {
        var share = reserve(expected);
        var used = share;
        try {
            var response = call.get();
            var cost = usage.apply(response);
            var counted = cost.inputTokens() + cost.outputTokens();
            used = counted > 0 ? counted : share;
            return response;
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
                    ChatException.Kind.INTERRUPTED, "the thread was interrupted while waiting for its turn", e);
        }
    }

    /** Reserves tokens. Waits for running calls before it gives up, since they may use less than reserved. */
    private synchronized long awaitRoom(long expected) throws InterruptedException {
        while (maxTokens != null && reserved > 0 && tokens + reserved + share(expected) > maxTokens) {
            wait();
        }
        if (maxTokens != null && tokens + share(expected) > maxTokens) {
            throw spent(
                    "synthetic.max-tokens",
                    maxTokens,
                    tokens + " tokens used, and the next call may take " + share(expected));
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
                 -> everything generated so far is kept; raise %s to continue""".formatted(setting, limit, used, setting));
    }
}
