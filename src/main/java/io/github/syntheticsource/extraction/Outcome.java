package io.github.syntheticsource.extraction;

/**
 * The outcome for one field of an extraction.
 *
 * @since 0.1.0
 */
public enum Outcome {
    /** The extractor returned the expected value: a true positive. */
    RECOVERED,
    /** The extractor returned another value. It lowers both precision and recall. */
    WRONG,
    /** The record has a value, and the extractor returned none: a false negative. */
    MISSED,
    /** The record has no value, and the extractor returned one: a false positive. */
    INVENTED,
    /** Neither has a value: a true negative, which counts neither in precision nor in recall. */
    ABSENT,
    /**
     * The extraction failed or returned no JSON. If a value was expected it counts as missed, but is reported
     * separately.
     */
    FAILED,
    /** The field is ignored. */
    SKIPPED;

    /**
     * Returns whether the extraction differs from the record.
     *
     * @return true for {@link #WRONG}, {@link #MISSED}, {@link #INVENTED} and {@link #FAILED}
     */
    public boolean isDifference() {
        return this == WRONG || this == MISSED || this == INVENTED || this == FAILED;
    }
}
