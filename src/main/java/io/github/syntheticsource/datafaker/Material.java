package io.github.syntheticsource.datafaker;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;

/** What a maker offers for a component, before it is written in the component's own type and bounds. */
sealed interface Material {

    /** A short text. */
    record Text(String value) implements Material {}

    /** Sentences that can be added to one another. */
    record Prose(List<String> sentences) implements Material {

        public Prose {
            sentences = List.copyOf(sentences);
        }
    }

    /** One number and no other. */
    record Exact(BigDecimal value) implements Material {}

    /** Any number of a range. */
    record AnyOf(NumberRange range) implements Material {}

    /** A point in time. */
    record Moment(LocalDateTime at) implements Material {}

    /** True in that percentage of positions. */
    record Odds(int percent) implements Material {}

    /** Nothing that is known: the type alone decides. */
    record Nothing() implements Material {}

    static Material text(String value) {
        return new Text(value);
    }
}
