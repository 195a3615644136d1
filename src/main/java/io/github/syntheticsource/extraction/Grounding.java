package io.github.syntheticsource.extraction;

/**
 * Whether a text states a value. There are three answers, since not every value can be looked up: nobody is ever blamed
 * on {@link #UNSURE}.
 *
 * @since 0.1.0
 */
public enum Grounding {
    /** The text states the value, in this or another way of writing it. */
    STATED("yes"),
    /** The text does not state the value. Said only of what cannot be paraphrased: ids, names, numbers, money, dates. */
    NOT_STATED("NO"),
    /** It cannot be told: prose, a boolean, an enum without aliases, or a value so short that a hit may be chance. */
    UNSURE("unsure");

    private final String word;

    Grounding(String word) {
        this.word = word;
    }

    /**
     * The answer to "is it in the text?".
     *
     * @return {@code yes}, {@code NO} or {@code unsure}
     */
    public String word() {
        return word;
    }
}
