package io.github.syntheticsource.extraction;

import java.util.Map;

/**
 * An extractor that describes what its answers depend on. Recorded answers are then not replayed for a different prompt
 * or model.
 *
 * @param <T> what is extracted
 * @since 0.1.0
 */
public interface DescribedExtractor<T> extends Extractor<T> {

    /**
     * Returns everything that the answers depend on apart from the text: the prompt, the schema, the model's name.
     *
     * @return values by name, in a stable order and without secrets
     */
    Map<String, String> description();
}
