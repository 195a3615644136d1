package io.github.syntheticsource.internal.langchain4j;

import java.util.ArrayList;
import java.util.List;

/** The causes of an exception. */
final class CauseChain {

    private static final int MOST = 20;

    private CauseChain() {}

    /** Returns the exception and its causes, from the outermost to the root. */
    static List<Throwable> of(Throwable thrown) {
        var causes = new ArrayList<Throwable>();
        for (var at = thrown; at != null && causes.size() < MOST; at = at.getCause()) {
            causes.add(at);
        }
        return causes;
    }
}
