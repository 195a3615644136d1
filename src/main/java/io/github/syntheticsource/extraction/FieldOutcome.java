package io.github.syntheticsource.extraction;

import io.github.syntheticsource.internal.extraction.field.FieldPaths;
import io.github.syntheticsource.internal.extraction.field.MessageValues;
import org.jspecify.annotations.Nullable;

/**
 * What became of one field of a record on its way through text and extractor, and who is at fault.
 *
 * @param path where it is: {@code total}, {@code lines[0].code}; {@code lines[0→1].code} if the item stands elsewhere in the
 *     extraction; {@code lines[→2].code} if only the extraction has the item
 * @param outcome what became of it
 * @param expected the record's value as JSON has it: a text, a {@link java.math.BigDecimal} or a {@link Boolean}; null if
 *     there is none
 * @param actual the extraction's value; null if there is none. It can be a {@link java.util.Map} or {@link java.util.List}
 *     where a single value was expected
 * @param matchKind how the two are the same, or null if they are not
 * @param grounding whether the text states the expected value, or null if there is none
 * @param actualGrounding whether the text states the extraction's value, or null if there is none
 * @param blame who is at fault
 * @param note a word on why, such as that a date has two readings, or null
 * @since 0.1.0
 */
public record FieldOutcome(
        String path,
        Outcome outcome,
        @Nullable Object expected,
        @Nullable Object actual,
        @Nullable MatchKind matchKind,
        @Nullable Grounding grounding,
        @Nullable Grounding actualGrounding,
        Blame blame,
        @Nullable String note) {

    /**
     * The field that this belongs to.
     *
     * @return the path without the places in lists, such as {@code lines.code}
     */
    public String field() {
        return FieldPaths.field(path);
    }

    /**
     * The expected value for a reader.
     *
     * @return it as JSON: texts in quotes, numbers as they are written, {@code null}
     */
    public String expectedText() {
        return MessageValues.json(expected);
    }

    /**
     * The extraction's value for a reader.
     *
     * @return it as JSON: texts in quotes, numbers as they are written, {@code null}
     */
    public String actualText() {
        return MessageValues.json(actual);
    }

    /** Path, outcome, both values and the verdict. */
    @Override
    public String toString() {
        return path + " " + outcome + " expected " + expectedText() + " actual " + actualText() + " => "
                + blame.words();
    }
}
