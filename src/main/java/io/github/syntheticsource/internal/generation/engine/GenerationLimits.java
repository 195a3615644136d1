package io.github.syntheticsource.internal.generation.engine;

import java.time.Duration;

/**
 * How the values of a set are requested from a generator.
 *
 * @param batchSize how many values per call, at least 1
 * @param concurrency how many calls of a set at the same time, at least 1
 * @param deadline how long it may take to generate all values
 */
public record GenerationLimits(int batchSize, int concurrency, Duration deadline) {

    /** Rejects sizes below 1. */
    public GenerationLimits {
        if (batchSize < 1) {
            throw new IllegalArgumentException("batch size must be at least 1 but was " + batchSize);
        }
        if (concurrency < 1) {
            throw new IllegalArgumentException("concurrency must be at least 1 but was " + concurrency);
        }
    }
}
