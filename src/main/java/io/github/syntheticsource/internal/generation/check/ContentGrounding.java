package io.github.syntheticsource.internal.generation.check;

import io.github.syntheticsource.generation.TextContent;
import java.util.BitSet;
import java.util.List;

/** Internal. Looks up in a text what it should state. */
@FunctionalInterface
public interface ContentGrounding {

    /** Which of the facts a text states. */
    Grounded of(TextContent content, String text);

    /**
     * What was found.
     *
     * @param unstated one sentence for each value that the text surely does not state
     * @param stated the UTF-16 units of the text that state a value
     */
    record Grounded(List<String> unstated, BitSet stated) {}
}
