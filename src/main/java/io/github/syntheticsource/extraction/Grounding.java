package io.github.syntheticsource.extraction;

/**
 * Whether a text states a value. There are three possible answers, since not every value can be looked up.
 * {@link #UNSURE} never leads to blame.
 *
 * @since 0.1.0
 */
public enum Grounding {
    /** The text states the value, in this or another notation. */
    STATED("yes"),
    /**
     * The text does not state the value. Used only for values that cannot be paraphrased: ids, names, numbers, money,
     * dates.
     */
    NOT_STATED("NO"),
    /**
     * It cannot be determined: prose, a boolean, an enum without aliases, or a value so short that a match may be a
     * coincidence.
     */
    UNSURE("unsure");

    private final String word;

    Grounding(String word) {
        this.word = word;
    }

    /**
     * Returns the answer to "is it in the text?".
     *
     * @return {@code yes}, {@code NO} or {@code unsure}
     */
    public String word() {
        return word;
    }
}
