package io.github.syntheticsource.assertj;

import io.github.syntheticsource.extraction.Comparison;
import io.github.syntheticsource.extraction.SyntheticDocument;
import org.assertj.core.api.AbstractObjectAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a text and the record or records that it was written from.
 *
 * @param <T> the records' type
 * @since 0.1.0
 */
public class DocumentAssert<T> extends AbstractObjectAssert<DocumentAssert<T>, SyntheticDocument<T>> {

    private Comparison comparison = Comparison.standard();

    /**
     * Creates the assertions.
     *
     * @param actual the document; null fails every assertion except {@code isNull}
     */
    public DocumentAssert(@Nullable SyntheticDocument<T> actual) {
        super(actual, DocumentAssert.class);
    }

    /**
     * Sets the rules for looking up values, such as aliases and date formats. They replace all earlier rules.
     *
     * @param options the rules, such as a constant shared by many tests. Defaults to {@link Comparison#standard()}
     * @return this
     */
    public DocumentAssert<T> using(Comparison options) {
        comparison = options;
        return this;
    }

    /**
     * Ignores fields and everything nested in them.
     *
     * @param fields paths such as {@code id}, {@code lines.code}
     * @return this
     */
    public DocumentAssert<T> ignoring(String... fields) {
        return using(comparison.ignoring(fields));
    }

    /**
     * Verifies that the text states every value of the record. Values for which this cannot be determined (booleans,
     * prose, enums without aliases) do not fail the assertion.
     *
     * @return this
     * @throws AssertionError if the text does not state a value; the message lists these values
     */
    public DocumentAssert<T> textStatesEveryField() {
        isNotNull();
        var report = new GroundingReport(actual, actual.grounding(comparison));
        if (report.fails()) {
            throw DiffableError.of(failure("%s", report.message()), report.expected(), report.actual());
        }
        return this;
    }
}
