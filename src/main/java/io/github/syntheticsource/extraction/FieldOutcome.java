package io.github.syntheticsource.extraction;

import io.github.syntheticsource.internal.extraction.field.FieldPaths;
import io.github.syntheticsource.internal.extraction.field.MessageValues;
import org.jspecify.annotations.Nullable;

/**
 * The outcome for one field and its cause: the text or the extractor.
 *
 * @param path the path: {@code total}, {@code lines[0].code}; {@code lines[0→1].code} if the item has another index in
 *     the extraction; {@code lines[→2].code} if only the extraction has the item
 * @param outcome the outcome
 * @param expected the record's JSON value: a text, a {@link java.math.BigDecimal} or a {@link Boolean}; null if there
 *     is none
 * @param actual the extraction's value; null if there is none. It can be a {@link java.util.Map} or {@link java.util.List}
 *     where a single value was expected
 * @param matchKind how the two values match, or null if they do not
 * @param grounding whether the text states the expected value, or null if there is none
 * @param actualGrounding whether the text states the extraction's value, or null if there is none
 * @param blame the cause
 * @param note an explanation, such as that a date has two readings, or null
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
     * Returns the field that this outcome belongs to.
     *
     * @return the path without list indices, such as {@code lines.code}
     */
    public String field() {
        return FieldPaths.field(path);
    }

    /**
     * Returns the expected value for display.
     *
     * @return the value as JSON: texts in quotes, numbers as they are written, {@code null}
     */
    public String expectedText() {
        return MessageValues.json(expected);
    }

    /**
     * Returns the extraction's value for display.
     *
     * @return the value as JSON: texts in quotes, numbers as they are written, {@code null}
     */
    public String actualText() {
        return MessageValues.json(actual);
    }

    /** Returns path, outcome, both values and the blame. */
    @Override
    public String toString() {
        return path + " " + outcome + " expected " + expectedText() + " actual " + actualText() + " => "
                + blame.words();
    }
}
