package io.github.syntheticsource.internal.generation.engine;

import io.github.syntheticsource.generation.Repairs;
import io.github.syntheticsource.generation.Usage;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Valid values that are ready to be written to a set: records as JSON, or texts.
 *
 * @param byPosition the values by their positions, in the order they were accepted; empty if there is only usage to report
 * @param batch the number of their batch, from 0; values are ordered by batch, whatever the order in which batches arrive
 * @param model the name of the model as reported in the response, or null
 * @param usage the cost, including earlier responses without a valid value
 * @param repairs the repairs that made the values valid
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

    /** Returns the values without their positions. */
    public List<String> values() {
        return List.copyOf(byPosition.values());
    }

    /** Returns the number of values. */
    public int size() {
        return byPosition.size();
    }

    ValidLot withoutUsage() {
        return new ValidLot(byPosition, batch, model, Usage.NONE, repairs);
    }
}
