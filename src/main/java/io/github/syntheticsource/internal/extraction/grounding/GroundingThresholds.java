package io.github.syntheticsource.internal.extraction.grounding;

/** The lengths below or above which a match is not decisive, so that the verdict is unsure. */
final class GroundingThresholds {

    /** Characters, or digits of a number: a value that is no longer may occur in a text by chance. */
    static final int SHORT_VALUE = 3;

    /** Characters of a value that is found with its words joined, as in {@code JohnSmith}; a shorter one is doubtful. */
    static final int JOINED_VALUE = 5;

    /** Words before a mention that may deny it, as in {@code not seen by Dr Smith}. */
    static final int WORDS_THAT_DENY = 5;

    /** Words of the longest value that counts as a name, which a text can be said not to contain. */
    static final int WORDS_OF_A_NAME = 6;

    /** Digits of a phone number without its country code. */
    static final int PHONE_DIGITS = 7;

    /** Words of a text from which on an unknown language makes its verdicts unsure. */
    static final int ENOUGH_WORDS = 30;

    private GroundingThresholds() {}
}
