package io.github.syntheticsource.generation;

import java.util.function.Supplier;

/**
 * What holds back the calls of all generators of a run: how many may be under way at a time, and how many are paid for.
 *
 * @param throttle how many may be under way
 * @param budget what may be spent
 */
public record CallLimits(Throttle throttle, Budget budget) {

    /** A client whose calls count; it has a throttle of its own. */
    public ChatClient on(ChatClient client) {
        return budget.limiting(client);
    }

    /** A generator whose calls count, unless they cost nothing, and wait for their turn. */
    public RecordGenerator on(RecordGenerator generator) {
        return new ThrottledGenerator(generator, this);
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
            throttle.enter();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ChatException(
                    ChatException.Kind.INTERRUPTED, "the thread was interrupted while it waited for its turn", e);
        }
        try {
            return call.get();
        } finally {
            throttle.leave();
        }
    }

    /**
     * Asks when its turn comes, if the budget allows another call.
     *
     * @throws GenerationException if it does not
     */
    GeneratedRecords paidInTurn(Supplier<GeneratedRecords> call) {
        return budget.spend(0, () -> inTurn(call), GeneratedRecords::usage);
    }
}
