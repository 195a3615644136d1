package io.github.syntheticsource.generation;

/**
 * Writes texts that state given facts. Whoever asks checks each of them, and asks again for what fell, with the reason.
 *
 * <p>A generator of the user's own, named by {@code synthetic.generator=<class name>}, may implement this beside
 * {@link RecordGenerator}.
 *
 * @since 0.1.0
 */
public interface TextGenerator {

    /** The name that the fixture's provenance shows, such as {@code builtin}. */
    String name();

    /**
     * Writes up to one text for each of the facts, in order; fewer are allowed, and so are wrong ones.
     *
     * @param request what is asked for
     * @return the texts as candidates, in order, and what they cost
     * @throws GenerationException if nothing can be written at all, now or ever
     */
    GeneratedRecords write(TextRequest request);

    /**
     * How often this generator is asked for the same text, the first time included, before the set fails.
     *
     * @return a number of rounds, at least 1; 3 unless overridden
     */
    default int rounds() {
        return 3;
    }
}
