package io.github.syntheticsource.extraction;

/**
 * What became of one field.
 *
 * @since 0.1.0
 */
public enum Outcome {
    /** The value came back, equal by the field's matcher: a true positive. */
    RECOVERED,
    /** Another value came back. It lowers both precision and recall. */
    WRONG,
    /** There was a value, and nothing came back: a false negative. */
    MISSED,
    /** There was no value, and something came back: a false positive. */
    INVENTED,
    /** There was no value, and nothing came back: a true negative, which counts neither in precision nor in recall. */
    ABSENT,
    /** The extraction failed or gave no JSON. Where a value was expected it counts as missed, but is shown apart. */
    FAILED,
    /** The field is ignored. */
    SKIPPED;

    /**
     * Whether something is not as it should be.
     *
     * @return true for {@link #WRONG}, {@link #MISSED}, {@link #INVENTED} and {@link #FAILED}
     */
    public boolean isDifference() {
        return this == WRONG || this == MISSED || this == INVENTED || this == FAILED;
    }
}
