package io.github.syntheticsource.generation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Candidates as JSON trees ({@code Map}, {@code List}, {@code String}, {@code BigDecimal}, {@code Boolean}, null), and
 * what they cost.
 *
 * @param candidates one tree a record, in order
 * @param model the model that answered, as it names itself, or null
 * @param usage calls and tokens
 * @param rejected what came but never was a candidate, such as a record that is no JSON, with the reason
 * @since 0.1.0
 */
public record GeneratedRecords(
        List<@Nullable Object> candidates, @Nullable String model, Usage usage, List<Rejection> rejected) {

    /** Copies the lists; the candidates may hold null. */
    public GeneratedRecords {
        candidates = Collections.unmodifiableList(new ArrayList<>(candidates));
        rejected = List.copyOf(rejected);
    }

    /** Candidates without a rejection. */
    public GeneratedRecords(List<@Nullable Object> candidates, @Nullable String model, Usage usage) {
        this(candidates, model, usage, List.of());
    }
}
