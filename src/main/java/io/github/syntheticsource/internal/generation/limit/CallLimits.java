package io.github.syntheticsource.internal.generation.limit;

import io.github.syntheticsource.generation.ChatClient;
import io.github.syntheticsource.generation.ChatException;
import io.github.syntheticsource.generation.GeneratedRecords;
import io.github.syntheticsource.generation.GenerationException;
import io.github.syntheticsource.generation.RecordGenerator;
import io.github.syntheticsource.generation.TextGenerator;
import java.util.function.Supplier;

/**
 * The limits for the calls of all generators of a run.
 *
 * @param adaptiveConcurrencyLimit the limit of concurrent calls
 * @param callBudget the budget of calls and tokens
 */
public record CallLimits(AdaptiveConcurrencyLimit adaptiveConcurrencyLimit, CallBudget callBudget) {

    /** Applies the budget to a client, which limits its concurrency itself. */
    public ChatClient on(ChatClient client) {
        return callBudget.limiting(client);
    }

    /** Applies the concurrency limit to a generator, and the budget unless it is deterministic. */
    public RecordGenerator on(RecordGenerator generator) {
        return new ThrottledRecordGenerator(generator, this);
    }

    /** Applies the concurrency limit and the budget to a generator. */
    public TextGenerator on(TextGenerator generator) {
        return new ThrottledTextGenerator(generator, this);
    }

    /**
     * Makes a call within the concurrency limit.
     *
     * @throws ChatException if the thread was interrupted while waiting
     */
    GeneratedRecords inTurn(Supplier<GeneratedRecords> call) {
        try {
            adaptiveConcurrencyLimit.enter();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ChatException(
                    ChatException.Kind.INTERRUPTED, "the thread was interrupted while waiting for its turn", e);
        }
        try {
            return call.get();
        } finally {
            adaptiveConcurrencyLimit.leave();
        }
    }

    /**
     * Makes a call within the concurrency limit and the budget.
     *
     * @throws GenerationException if the budget does not allow another call
     */
    GeneratedRecords paidInTurn(Supplier<GeneratedRecords> call) {
        return callBudget.spend(0, () -> inTurn(call), GeneratedRecords::usage);
    }
}
