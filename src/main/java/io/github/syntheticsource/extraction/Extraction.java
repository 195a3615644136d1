package io.github.syntheticsource.extraction;

import io.github.syntheticsource.internal.extraction.scoring.OutcomeCalculator;
import java.util.List;

/**
 * The result of running an extractor on a document, together with the expected records.
 *
 * @param <R> what is extracted: a record, or a list of records
 * @since 0.1.0
 */
public final class Extraction<R> {

    private final SyntheticDocument<?> document;
    private final List<?> expected;
    private final boolean several;
    private final ExtractorResult<R> result;

    Extraction(SyntheticDocument<?> document, List<?> expected, boolean several, ExtractorResult<R> result) {
        this.document = document;
        this.expected = expected;
        this.several = several;
        this.result = result;
    }

    /**
     * Returns the document that was read.
     *
     * @return the record, or records, and the text
     */
    public SyntheticDocument<?> document() {
        return document;
    }

    /**
     * Returns the extractor's result.
     *
     * @return the value, the raw JSON or the failure
     */
    public ExtractorResult<R> result() {
        return result;
    }

    /**
     * Returns the outcome of each field, by the standard comparison.
     *
     * @return one outcome for each value, in the order of the components; values that only the extraction has come last
     */
    public List<FieldOutcome> outcomes() {
        return outcomes(Comparison.standard());
    }

    /**
     * Returns the outcome of each field.
     *
     * @param comparison how fields are compared
     * @return one outcome for each value, in the order of the components; values that only the extraction has come last
     * @throws ExtractionException if the comparison names an unknown field, or has a rule that does not fit the field's
     *     type
     */
    public List<FieldOutcome> outcomes(Comparison comparison) {
        return new OutcomeCalculator(document, comparison.rules()).outcomes(expected, several, result);
    }

    /** Returns the document's label and the result. */
    @Override
    public String toString() {
        return document.label() + " -> " + result;
    }
}
