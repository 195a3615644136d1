package io.github.syntheticsource.extraction;

import io.github.syntheticsource.internal.extraction.scoring.OutcomeCalculator;
import java.util.List;

/**
 * What an extractor got out of a document, beside what it should have got.
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
     * The document that was read.
     *
     * @return the record, or records, and the text
     */
    public SyntheticDocument<?> document() {
        return document;
    }

    /**
     * What came back.
     *
     * @return the value, the raw JSON or the failure
     */
    public ExtractorResult<R> result() {
        return result;
    }

    /**
     * What became of each field, by the standard comparison.
     *
     * @return one outcome for each value, in the order of the components; what only the extraction has comes after
     */
    public List<FieldOutcome> outcomes() {
        return outcomes(Comparison.standard());
    }

    /**
     * What became of each field.
     *
     * @param comparison how fields are compared
     * @return one outcome for each value, in the order of the components; what only the extraction has comes after
     * @throws ExtractionException if the comparison names a field that the type has not, or compares one in a way that does
     *     not fit it
     */
    public List<FieldOutcome> outcomes(Comparison comparison) {
        return new OutcomeCalculator(document, comparison.rules()).outcomes(expected, several, result);
    }

    /** The document and what came back. */
    @Override
    public String toString() {
        return document.label() + " -> " + result;
    }
}
