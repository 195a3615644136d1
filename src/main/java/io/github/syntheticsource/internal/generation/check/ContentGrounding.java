package io.github.syntheticsource.internal.generation.check;

import io.github.syntheticsource.generation.TextContent;
import java.util.BitSet;
import java.util.List;

/** Finds the values that a text states. */
@FunctionalInterface
public interface ContentGrounding {

    /** Determines which values of the content a text states. */
    Grounded of(TextContent content, String text);

    /**
     * The values found in a text.
     *
     * @param unstated one sentence for each value that the text certainly does not state
     * @param stated the indexes of the UTF-16 units of the text that state a value
     */
    record Grounded(List<String> unstated, BitSet stated) {}
}
