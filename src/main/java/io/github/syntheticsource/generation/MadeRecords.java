package io.github.syntheticsource.generation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Internal. Valid records, ready to be kept.
 *
 * @param json one JSON text a record, its components in the order of declaration; empty only if there is nothing but
 *     usage to tell
 * @param batch which of the batches of this making they belong to, from 0: records of a batch stand before those of the
 *     next, whichever came first
 * @param model the model that answered, as it names itself, or null
 * @param usage what they cost, including answers before them that brought nothing valid
 * @param repairs what it took to make them valid
 */
public record MadeRecords(
        List<String> json, int batch, @Nullable String model, Usage usage, Repairs repairs) {

    public MadeRecords {
        json = List.copyOf(json);
    }
}
