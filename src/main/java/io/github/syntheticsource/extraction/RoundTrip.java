package io.github.syntheticsource.extraction;

import java.util.List;

/** Record, text and extraction side by side. */
@SuppressWarnings("UnusedVariable")
final class RoundTrip {

    RoundTrip(SyntheticDocument<?> document, Comparison comparison) {}

    List<FieldOutcome> outcomes(List<?> expected, boolean several, Extracted<?> extracted) {
        return List.of();
    }
}
