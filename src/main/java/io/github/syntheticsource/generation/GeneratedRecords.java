package io.github.syntheticsource.generation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The candidates that a generator returns, with the cost of generating them.
 *
 * <p>A candidate is a JSON tree of {@code Map}, {@code List}, {@code String}, {@code BigDecimal}, {@code Boolean} and
 * null.
 *
 * @param candidates one tree for each record, in the order of the requested positions; null where a record is missing
 * @param model the name of the model as reported in the response, or null if there is none
 * @param usage the calls and tokens used
 * @param rejected parts of the response that are not candidates, such as a record that is not valid JSON, with the reason
 * @since 0.1.0
 */
public record GeneratedRecords(
        List<@Nullable Object> candidates, @Nullable String model, Usage usage, List<Rejection> rejected) {

    /** Copies the lists. */
    public GeneratedRecords {
        candidates = Collections.unmodifiableList(new ArrayList<>(candidates));
        rejected = List.copyOf(rejected);
    }

    /**
     * Creates a result without rejections.
     *
     * @param candidates one tree for each record, in the order of the requested positions; null where a record is missing
     * @param model the name of the model as reported in the response, or null if there is none
     * @param usage the calls and tokens used
     */
    public GeneratedRecords(List<@Nullable Object> candidates, @Nullable String model, Usage usage) {
        this(candidates, model, usage, List.of());
    }
}
