package io.github.syntheticsource.generation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Internal. Valid texts, ready to be kept.
 *
 * @param texts the texts by the place of their facts among those asked for, from 0; empty only if there is nothing but usage
 *     to tell
 * @param model the model that answered, as it names itself, or null
 * @param usage what they cost, including answers before them that brought nothing valid
 * @param repairs what it took to make them valid
 */
public record MadeTexts(
        Map<Integer, String> texts, @Nullable String model, Usage usage, Repairs repairs) {

    public MadeTexts {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }
}
