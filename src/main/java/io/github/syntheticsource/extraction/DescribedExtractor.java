package io.github.syntheticsource.extraction;

import java.util.Map;

/**
 * An extractor that says what its answers depend on, so that recorded answers are not replayed for another prompt or
 * model.
 *
 * @param <T> what is extracted
 * @since 0.1.0
 */
public interface DescribedExtractor<T> extends Extractor<T> {

    /**
     * Everything that its answers depend on but the text: the prompt, the schema, the model's name.
     *
     * @return values by name, in an order that stays; no secret among them
     */
    Map<String, String> description();
}
