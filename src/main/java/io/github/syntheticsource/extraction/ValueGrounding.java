package io.github.syntheticsource.extraction;

import java.util.List;

/** Whether and where a text states a value. */
record ValueGrounding(Grounding grounding, List<Span> spans) {

    static ValueGrounding stated(List<Span> spans) {
        return new ValueGrounding(Grounding.STATED, spans);
    }

    static ValueGrounding unsure(List<Span> spans) {
        return new ValueGrounding(Grounding.UNSURE, spans);
    }

    static final ValueGrounding UNSURE = unsure(List.of());

    static final ValueGrounding NOT_STATED = new ValueGrounding(Grounding.NOT_STATED, List.of());
}
