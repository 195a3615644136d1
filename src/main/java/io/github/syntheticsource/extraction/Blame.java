package io.github.syntheticsource.extraction;

/**
 * Who is at fault for what became of a field, told from the record, the text and the extraction.
 *
 * @since 0.1.0
 */
public enum Blame {
    /** The text states it, and it came back. */
    RECOVERED(Culprit.NOBODY, "recovered"),
    /** The text states it, and nothing came back. */
    EXTRACTOR_MISSED(Culprit.EXTRACTOR, "the extractor missed it"),
    /** The text states it, and another value of the text came back. */
    EXTRACTOR_CONFUSED(Culprit.EXTRACTOR, "the extractor took another value of the text"),
    /** The text states it, and a value came back that the text is not known to state. */
    EXTRACTOR_GARBLED(Culprit.EXTRACTOR, "the extractor garbled it"),
    /** The text does not state it, and nothing came back, which is right. */
    TEXT_OMITTED(Culprit.TEXT, "the text never states it; the extractor was right to abstain"),
    /** The text does not state it but another value, which came back. */
    TEXT_ALTERED(Culprit.TEXT, "the text states another value"),
    /** The text does not state it, and it came back all the same: it was derived, paraphrased, or leaked. */
    INFERRED_OR_LEAKED(
            Culprit.NOBODY,
            "recovered though the text does not state it: derived, paraphrased, or leaked to the extractor"),
    /** There is nothing to state, and nothing came back. */
    RIGHT_TO_ABSTAIN(Culprit.NOBODY, "right to abstain"),
    /** There is nothing to state; the text states something all the same, which came back. */
    TEXT_ADDED(Culprit.TEXT, "the text adds it"),
    /** A value came back that neither the record nor the text has. */
    EXTRACTOR_HALLUCINATED(Culprit.EXTRACTOR, "the extractor hallucinated it"),
    /** The extraction failed as a whole. */
    EXTRACTOR_FAILED(Culprit.EXTRACTOR, "the extraction failed"),
    /** Whether the text states it cannot be told, so nobody is blamed. */
    UNSURE(Culprit.NOBODY, "unsure whether the text states it"),
    /** The field is ignored. */
    SKIPPED(Culprit.NOBODY, "ignored");

    /**
     * Whose fault it is.
     *
     * @since 0.1.0
     */
    public enum Culprit {
        /** Whoever wrote the text. */
        TEXT,
        /** The extractor under test. */
        EXTRACTOR,
        /** There is no fault, or it cannot be told whose it is. */
        NOBODY
    }

    private final Culprit culprit;
    private final String words;

    Blame(Culprit culprit, String words) {
        this.culprit = culprit;
        this.words = words;
    }

    /**
     * Whose fault it is.
     *
     * @return the text, the extractor, or nobody
     */
    public Culprit culprit() {
        return culprit;
    }

    /**
     * The verdict in words.
     *
     * @return such as {@code the extractor missed it}
     */
    public String words() {
        return words;
    }
}
