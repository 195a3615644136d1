package io.github.syntheticsource.generation;

import io.github.syntheticsource.Preferences;

/**
 * Generates texts that state given content. The caller validates each text and requests rejected ones again, with the
 * reason.
 *
 * <p>An implementation must be thread-safe. A custom generator, selected by {@code synthetic.generator=<class name>}, may
 * implement this interface in addition to {@link RecordGenerator}.
 *
 * @since 0.1.0
 */
public interface TextGenerator {

    /**
     * Returns the name of this generator, which is recorded in the provenance of the fixture.
     *
     * @return a short name such as {@code builtin}, the same on every machine
     */
    String name();

    /**
     * Generates up to one text for each content of the request.
     *
     * <p>Fewer texts are allowed, and so are invalid ones: the caller rejects them and sends another request.
     *
     * @param request the texts to generate
     * @return the texts as candidates, in the order of the request, and their cost
     * @throws GenerationException if no request of this kind can ever be fulfilled; the caller does not try again
     */
    GeneratedRecords write(TextRequest request);

    /**
     * Returns how often the same text is requested, including the first time, before the set fails.
     *
     * @return the number of attempts, at least 1. Defaults to 3.
     */
    default int maxAttempts() {
        return 3;
    }

    /**
     * Returns the maximum number of texts per call, which may be lower than the batch size.
     *
     * @param preferences the preferences for the texts
     * @return the maximum. Defaults to no limit.
     */
    default int maxTextsPerRequest(Preferences preferences) {
        return Integer.MAX_VALUE;
    }

    /**
     * Returns a token estimate for a request, sent and received tokens together.
     *
     * @param request the texts to generate
     * @return the number of tokens, or 0 if it is unknown or none. Defaults to 0.
     */
    default long estimatedTokens(TextRequest request) {
        return 0;
    }
}
