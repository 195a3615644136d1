package io.github.syntheticsource.generation;

/**
 * Makes candidates for records. Whoever asks checks each of them, and asks again for what fell, with the reason.
 *
 * <p>Several threads may ask at a time, each for another set.
 *
 * <p>An implementation of the user's own is named by {@code synthetic.generator=<class name>} and needs a public
 * constructor without parameters.
 *
 * @since 0.1.0
 */
public interface RecordGenerator {

    /** The name that the fixture's provenance shows, such as {@code builtin}. */
    String name();

    /**
     * Makes up to {@code request.count()} candidates; fewer are allowed, and so are wrong ones.
     *
     * @param request what is asked for
     * @return the candidates, in order, and what they cost
     * @throws GenerationException if nothing can be made at all, now or ever
     */
    GeneratedRecords generate(RecordRequest request);

    /**
     * How often this generator is asked for the same records, the first time included, before the set fails.
     *
     * @return a number of rounds, at least 1; 3 unless overridden
     */
    default int rounds() {
        return 3;
    }

    /**
     * Whether a candidate follows from the recipe, its position, the round and the records before it alone, and costs
     * nothing. Such a generator is asked for one position at a time, so that a set grown in steps equals a set made at
     * once. Any other is asked for many at a time, and what is valid of an answer is kept at once.
     *
     * @return false unless overridden
     */
    default boolean repeatable() {
        return false;
    }
}
