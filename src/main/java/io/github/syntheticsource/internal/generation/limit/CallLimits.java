package io.github.syntheticsource.internal.generation.limit;

import io.github.syntheticsource.generation.ChatClient;
import io.github.syntheticsource.generation.ChatException;
import io.github.syntheticsource.generation.GeneratedRecords;
import io.github.syntheticsource.generation.GenerationException;
import io.github.syntheticsource.generation.RecordGenerator;
import io.github.syntheticsource.generation.TextGenerator;
import java.util.function.Supplier;

/**
 * What holds back the calls of all generators of a run: how many may be under way at a time, and how many are paid for.
 *
 * @param adaptiveConcurrencyLimit how many may be under way
 * @param callBudget what may be spent
 */
public record CallLimits(AdaptiveConcurrencyLimit adaptiveConcurrencyLimit, CallBudget callBudget) {

    /** A client whose calls count; it has a throttle of its own. */
    public ChatClient on(ChatClient client) {
        return callBudget.limiting(client);
    }

    /** A generator whose calls count, unless they cost nothing, and wait for their turn. */
    public RecordGenerator on(RecordGenerator generator) {
        return new ThrottledRecordGenerator(generator, this);
    }

    /** A generator whose calls count and wait for their turn. */
    public TextGenerator on(TextGenerator generator) {
        return new ThrottledTextGenerator(generator, this);
    }

    /**
     * Asks when its turn comes.
     *
     * @throws ChatException if the thread was interrupted while it waited
     */
    GeneratedRecords inTurn(Supplier<GeneratedRecords> call) {
        try {
            adaptiveConcurrencyLimit.enter();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ChatException(
                    ChatException.Kind.INTERRUPTED, "the thread was interrupted while it waited for its turn", e);
        }
        try {
            return call.get();
        } finally {
            adaptiveConcurrencyLimit.leave();
        }
    }

    /**
     * Asks when its turn comes, if the budget allows another call.
     *
     * @throws GenerationException if it does not
     */
    GeneratedRecords paidInTurn(Supplier<GeneratedRecords> call) {
        return callBudget.spend(0, () -> inTurn(call), GeneratedRecords::usage);
    }
}
