package io.github.syntheticsource.internal.datafaker.field;

import io.github.syntheticsource.internal.datafaker.random.NumberRange;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;

/** What a maker offers for a component, before it is written in the component's own type and bounds. */
public sealed interface FieldValue {

    /** A short text. */
    record Text(String value) implements FieldValue {}

    /** Sentences that can be added to one another. */
    record Prose(List<String> sentences) implements FieldValue {

        public Prose {
            sentences = List.copyOf(sentences);
        }
    }

    /** One number and no other. */
    record Exact(BigDecimal value) implements FieldValue {}

    /** Any number of a range. */
    record AnyOf(NumberRange range) implements FieldValue {}

    /** A point in time. */
    record Moment(LocalDateTime at) implements FieldValue {}

    /** True in that percentage of positions. */
    record Odds(int percent) implements FieldValue {}

    /** Nothing that is known: the type alone decides. */
    record Nothing() implements FieldValue {}

    static FieldValue text(String value) {
        return new Text(value);
    }
}
