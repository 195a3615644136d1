package io.github.syntheticsource.generation;

/**
 * Generates candidates for records. The caller validates each of them, and requests rejected ones again, with the reason.
 *
 * <p>Several threads may call it at a time, each for another set.
 *
 * <p>An implementation of the user's own is named by {@code synthetic.generator=<class name>} and needs a public
 * constructor without parameters. Only {@link #name()} and {@link #generate(RecordRequest)} must be written; one that wraps
 * another generator passes on the other methods too.
 *
 * @since 0.1.0
 */
public interface RecordGenerator {

    /** The name that the fixture's provenance shows, such as {@code builtin}. */
    String name();

    /**
     * Generates up to {@code request.count()} candidates; fewer are allowed, and so are wrong ones.
     *
     * @param request what is requested
     * @return the candidates, in order, and what they cost
     * @throws GenerationException if nothing can be generated at all, now or ever
     */
    GeneratedRecords generate(RecordRequest request);

    /**
     * How often the same records are requested, the first time included, before the set fails.
     *
     * @return a number of attempts, at least 1; 3 unless overridden
     */
    default int maxAttempts() {
        return 3;
    }

    /**
     * Whether a candidate follows from the recipe, its position, the round and the records before it alone, and costs
     * nothing. From such a generator one position is requested at a time, so that a set grown in steps equals a set made at
     * once. From any other many are requested at a time, and the valid ones of a response are kept at once.
     *
     * @return false unless overridden
     */
    default boolean isDeterministic() {
        return false;
    }

    /**
     * Whether a request for {@linkplain RecordRequest#incomplete() incomplete records} is answered with just the components
     * that they lack. From any other generator's answer, which is whole records, these components are taken.
     *
     * @return false unless overridden
     */
    default boolean completesRecords() {
        return false;
    }

    /**
     * About how many tokens a request takes, sent and received.
     *
     * @return 0, which stands for unknown, unless overridden
     */
    default long estimatedTokens(RecordRequest request) {
        return 0;
    }
}
