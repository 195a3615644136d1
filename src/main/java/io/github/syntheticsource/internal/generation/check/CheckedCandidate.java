package io.github.syntheticsource.internal.generation.check;

import io.github.syntheticsource.generation.Rejection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A candidate after its checks.
 *
 * @param text the value as a fixture holds it or, if it is not valid, as a message shows it
 * @param record the record as a tree; empty for a text
 * @param isCoerced whether it had to be converted to fit the schema
 * @param reasons why it is not valid, a sentence each; empty if it is
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
