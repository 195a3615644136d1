package io.github.syntheticsource.extraction;

/**
 * The cause of a field's outcome, derived from the record, the text and the extraction.
 *
 * @since 0.1.0
 */
public enum Blame {
    /** The text states the value, and the extractor returned it. */
    RECOVERED(Culprit.NOBODY, "recovered"),
    /** The text states the value, and the extractor returned nothing. */
    EXTRACTOR_MISSED(Culprit.EXTRACTOR, "the extractor missed it"),
    /** The text states the value, and the extractor returned another value of the text. */
    EXTRACTOR_CONFUSED(Culprit.EXTRACTOR, "the extractor took another value of the text"),
    /** The text states the value, and the extractor returned a value that was not found in the text. */
    EXTRACTOR_GARBLED(Culprit.EXTRACTOR, "the extractor garbled it"),
    /** The text does not state the value, and the extractor correctly returned nothing. */
    TEXT_OMITTED(Culprit.TEXT, "the text never states it; the extractor was right to abstain"),
    /** The text states a different value, and the extractor returned that. */
    TEXT_ALTERED(Culprit.TEXT, "the text states another value"),
    /** The text does not state the value, yet the extractor returned it: it was derived, paraphrased, or leaked. */
    INFERRED_OR_LEAKED(
            Culprit.NOBODY,
            "recovered though the text does not state it: derived, paraphrased, or leaked to the extractor"),
    /** The record has no value, and the extractor returned none. */
    RIGHT_TO_ABSTAIN(Culprit.NOBODY, "right to abstain"),
    /** The record has no value, but the text states one, and the extractor returned it. */
    TEXT_ADDED(Culprit.TEXT, "the text adds it"),
    /** The extractor returned a value that is neither in the record nor in the text. */
    EXTRACTOR_HALLUCINATED(Culprit.EXTRACTOR, "the extractor hallucinated it"),
    /** The extraction failed as a whole. */
    EXTRACTOR_FAILED(Culprit.EXTRACTOR, "the extraction failed"),
    /** Whether the text states the value cannot be determined, so nobody is blamed. */
    UNSURE(Culprit.NOBODY, "unsure whether the text states it"),
    /** The field is ignored. */
    SKIPPED(Culprit.NOBODY, "ignored");

    /**
     * The party at fault.
     *
     * @since 0.1.0
     */
    public enum Culprit {
        /** The text, that is its author or generator. */
        TEXT,
        /** The extractor under test. */
        EXTRACTOR,
        /** There is no fault, or its cause cannot be determined. */
        NOBODY
    }

    private final Culprit culprit;
    private final String words;

    Blame(Culprit culprit, String words) {
        this.culprit = culprit;
        this.words = words;
    }

    /**
     * Returns the party at fault.
     *
     * @return the text, the extractor, or nobody
     */
    public Culprit culprit() {
        return culprit;
    }

    /**
     * Returns a short description.
     *
     * @return such as {@code the extractor missed it}
     */
    public String words() {
        return words;
    }
}
