package io.github.syntheticsource.generation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Internal. Valid records, ready to be kept.
 *
 * @param json one JSON text a record, its components in the order of declaration; never empty
 * @param model the model that answered, as it names itself, or null
 * @param usage what they cost, including answers before them that brought nothing valid
 */
public record MadeRecords(List<String> json, @Nullable String model, Usage usage) {

    public MadeRecords {
        json = List.copyOf(json);
    }
}
