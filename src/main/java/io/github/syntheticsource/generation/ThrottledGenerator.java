package io.github.syntheticsource.generation;

/** Internal. A generator of the user's own, asked no more often at a time than a model would be. */
public final class ThrottledGenerator implements RecordGenerator {

    private final RecordGenerator generator;
    private final Throttle throttle;

    /** Asks that generator in turn. */
    public ThrottledGenerator(RecordGenerator generator, Throttle throttle) {
        this.generator = generator;
        this.throttle = throttle;
    }

    @Override
    public String name() {
        return generator.name();
    }

    @Override
    public int maxAttempts() {
        return generator.maxAttempts();
    }

    @Override
    public boolean isDeterministic() {
        return generator.isDeterministic();
    }

    @Override
    public boolean completesRecords() {
        return generator.completesRecords();
    }

    @Override
    public long estimatedTokens(RecordRequest request) {
        return generator.estimatedTokens(request);
    }

    /**
     * Waits for its turn and asks.
     *
     * @throws ChatException if the thread was interrupted while it waited
     */
    @Override
    public GeneratedRecords generate(RecordRequest request) {
        try {
            throttle.enter();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ChatException(
                    ChatException.Kind.INTERRUPTED, "the thread was interrupted while it waited for its turn", e);
        }
        try {
            return generator.generate(request);
        } finally {
            throttle.leave();
        }
    }
}
