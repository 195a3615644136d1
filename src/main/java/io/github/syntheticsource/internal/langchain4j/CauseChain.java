package io.github.syntheticsource.internal.langchain4j;

import java.util.ArrayList;
import java.util.List;

/** An exception with all that caused it. */
final class CauseChain {

    private static final int MOST = 20;

    private CauseChain() {}

    /** From the outermost to the root. */
    static List<Throwable> of(Throwable thrown) {
        var causes = new ArrayList<Throwable>();
        for (var at = thrown; at != null && causes.size() < MOST; at = at.getCause()) {
            causes.add(at);
        }
        return causes;
    }
}
