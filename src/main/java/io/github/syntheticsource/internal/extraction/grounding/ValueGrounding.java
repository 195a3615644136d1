package io.github.syntheticsource.internal.extraction.grounding;

import io.github.syntheticsource.extraction.Grounding;
import io.github.syntheticsource.extraction.Span;
import io.github.syntheticsource.internal.text.TextMatch;
import io.github.syntheticsource.internal.text.TextSearch;
import java.util.List;

/** Whether and where a text states a value. */
public record ValueGrounding(Grounding grounding, List<Span> spans) {

    static ValueGrounding stated(List<Span> spans) {
        return new ValueGrounding(Grounding.STATED, spans);
    }

    static ValueGrounding unsure(List<Span> spans) {
        return new ValueGrounding(Grounding.UNSURE, spans);
    }

    /** The place of a match in the original text. */
    static Span span(TextSearch search, TextMatch match) {
        return new Span(search.originalStart(match), search.originalEnd(match));
    }

    static final ValueGrounding UNSURE = unsure(List.of());

    static final ValueGrounding NOT_STATED = new ValueGrounding(Grounding.NOT_STATED, List.of());
}
