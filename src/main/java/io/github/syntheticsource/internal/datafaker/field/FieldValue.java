package io.github.syntheticsource.internal.datafaker.field;

import io.github.syntheticsource.internal.datafaker.random.NumberRange;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;

/** The value of a field generator, before it is converted to the type and bounds of the component. */
public sealed interface FieldValue {

    /** A short text. */
    record Text(String value) implements FieldValue {}

    /** Sentences that can be concatenated. */
    record Prose(List<String> sentences) implements FieldValue {

        public Prose {
            sentences = List.copyOf(sentences);
        }
    }

    /** An exact number. */
    record Exact(BigDecimal value) implements FieldValue {}

    /** Any number of a range. */
    record AnyOf(NumberRange range) implements FieldValue {}

    /** A point in time. */
    record Moment(LocalDateTime at) implements FieldValue {}

    /** A boolean that is true in a percentage of positions. */
    record Odds(int percent) implements FieldValue {}

    /** No value: only the type is known. */
    record Nothing() implements FieldValue {}

    static FieldValue text(String value) {
        return new Text(value);
    }
}
