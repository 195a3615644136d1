package io.github.syntheticsource.langchain4j;

import java.util.ArrayList;
import java.util.List;

/** An exception with all that caused it. */
final class Causes {

    private static final int MOST = 20;

    private Causes() {}

    /** From the outermost to the root. */
    static List<Throwable> of(Throwable thrown) {
        var causes = new ArrayList<Throwable>();
        for (var at = thrown; at != null && causes.size() < MOST; at = at.getCause()) {
            causes.add(at);
        }
        return causes;
    }
}
