package io.github.syntheticsource.internal.generation.engine;

import io.github.syntheticsource.generation.Repairs;
import io.github.syntheticsource.generation.Usage;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Generated values that passed every check, ready to be kept: records as JSON, or texts.
 *
 * @param byPosition the values in the order they were accepted, by their positions; empty only if there is nothing but
 *     usage to report
 * @param batch the batch that they belong to, from 0: values of a batch come before those of the next, in whatever order
 *     the batches arrive
 * @param model the model that responded, as it names itself, or null
 * @param usage what they cost, including earlier responses without a valid value
 * @param repairs what it took to make them valid
 */
public record ValidLot(
        Map<Integer, String> byPosition,
        int batch,
        @Nullable String model,
        Usage usage,
        Repairs repairs) {

    /** Copies the values. */
    public ValidLot {
        byPosition = Collections.unmodifiableMap(new LinkedHashMap<>(byPosition));
    }

    /** The values without their positions. */
    public List<String> values() {
        return List.copyOf(byPosition.values());
    }

    /** How many values it holds. */
    public int size() {
        return byPosition.size();
    }

    ValidLot withoutUsage() {
        return new ValidLot(byPosition, batch, model, Usage.NONE, repairs);
    }
}
