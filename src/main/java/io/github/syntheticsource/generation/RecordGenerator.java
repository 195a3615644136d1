package io.github.syntheticsource.generation;

/**
 * Generates candidate records. The caller validates each one and requests rejected ones again, with the reason.
 *
 * <p>An implementation must be thread-safe: it may be called by several threads at the same time.
 *
 * <p>A custom implementation is selected by {@code synthetic.generator=<class name>} and needs a public no-argument
 * constructor. Only {@link #name()} and {@link #generate(RecordRequest)} must be implemented. A generator that wraps
 * another one should delegate the other methods too.
 *
 * @since 0.1.0
 */
public interface RecordGenerator {

    /**
     * Returns the name of this generator, which is recorded in the provenance of the fixture.
     *
     * @return a short name such as {@code builtin}, the same on every machine
     */
    String name();

    /**
     * Generates up to {@link RecordRequest#count() request.count()} candidates.
     *
     * <p>Fewer candidates are allowed, and so are invalid ones: the caller rejects them and sends another request.
     *
     * @param request the records to generate
     * @return the candidates in the order of the requested positions, and their cost
     * @throws GenerationException if no request of this kind can ever be fulfilled; the caller does not try again
     */
    GeneratedRecords generate(RecordRequest request);

    /**
     * Returns how often the same records are requested, including the first time, before the set fails.
     *
     * @return the number of attempts, at least 1. Defaults to 3.
     */
    default int maxAttempts() {
        return 3;
    }

    /**
     * Returns whether the same request always yields the same candidates at no cost.
     *
     * <p>A candidate of a deterministic generator depends only on the recipe, its position, the round and the records
     * before it. Such a generator is called for one position at a time, so that a set that grows in steps equals a set
     * generated at once. Any other generator is called for many positions at a time, and the valid records of each
     * response are recorded immediately.
     *
     * @return true if this generator is deterministic. Defaults to false.
     */
    default boolean isDeterministic() {
        return false;
    }

    /**
     * Returns whether this generator can complete {@linkplain RecordRequest#incomplete() incomplete records}.
     *
     * <p>If so, its candidates for such records contain the missing components only. If not, it generates complete
     * records, and the caller takes the missing components from them.
     *
     * @return true if candidates contain the missing components only. Defaults to false.
     */
    default boolean completesRecords() {
        return false;
    }

    /**
     * Returns a token estimate for a request, sent and received tokens together.
     *
     * @param request the records to generate
     * @return the number of tokens, or 0 if it is unknown. Defaults to 0.
     */
    default long estimatedTokens(RecordRequest request) {
        return 0;
    }
}
