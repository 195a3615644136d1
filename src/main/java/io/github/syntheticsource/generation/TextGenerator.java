package io.github.syntheticsource.generation;

import io.github.syntheticsource.Preferences;

/**
 * Writes texts that state given content. The caller validates each of them, and requests rejected ones again, with the
 * reason.
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
     * Writes up to one text for each content, in order; fewer are allowed, and so are wrong ones.
     *
     * @param request what is requested
     * @return the texts as candidates, in order, and what they cost
     * @throws GenerationException if nothing can be written at all, now or ever
     */
    GeneratedRecords write(TextRequest request);

    /**
     * How often the same text is requested, the first time included, before the set fails.
     *
     * @return a number of attempts, at least 1; 3 unless overridden
     */
    default int maxAttempts() {
        return 3;
    }

    /**
     * The most texts to request in one call, whatever the batch size.
     *
     * @return no limit unless overridden
     */
    default int maxTextsPerRequest(Preferences preferences) {
        return Integer.MAX_VALUE;
    }

    /**
     * About how many tokens a request takes, sent and received.
     *
     * @return 0, which stands for unknown or none, unless overridden
     */
    default long estimatedTokens(TextRequest request) {
        return 0;
    }
}
