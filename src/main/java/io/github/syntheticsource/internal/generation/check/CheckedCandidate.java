package io.github.syntheticsource.internal.generation.check;

import io.github.syntheticsource.generation.Rejection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A candidate with the result of its validation.
 *
 * @param text the value as written to a fixture or, if it is invalid, as shown in messages
 * @param record the record as a tree; empty for a text
 * @param isCoerced whether it was converted to fit the schema
 * @param reasons why it is invalid, one sentence each; empty if it is valid
 */
public record CheckedCandidate(
        String text, Map<String, @Nullable Object> record, boolean isCoerced, List<String> reasons) {

    public static CheckedCandidate valid(String text, Map<String, @Nullable Object> record, boolean isCoerced) {
        return new CheckedCandidate(text, record, isCoerced, List.of());
    }

    public static CheckedCandidate rejected(String text, List<String> reasons) {
        return new CheckedCandidate(text, Map.of(), false, reasons);
    }

    public boolean isValid() {
        return reasons.isEmpty();
    }

    public Rejection rejection() {
        return new Rejection(text, reasons);
    }
}
