package io.github.syntheticsource.internal.run;

import io.github.syntheticsource.internal.fixture.SetRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The sets that were generated, or failed, before the first test. The first test that requests a set reports it. All tests
 * that request a failed set fail in the same way, without calling a generator again.
 */
final class PrewarmResults {

    private final Map<Key, LazyRecordSource> unreported = new LinkedHashMap<>();
    private final Map<Key, RuntimeException> failures = new HashMap<>();

    private record Key(String place, String fingerprint) {

        static Key of(SetRequest request) {
            return new Key(request.name().place(), request.recipe().fingerprint());
        }
    }

    synchronized void add(LazyRecordSource source) {
        var key = Key.of(source.request());
        if (source.generated() > 0) {
            unreported.put(key, source);
        }
        var failure = source.failure();
        if (failure != null) {
            failures.put(key, failure);
        }
    }

    /** Returns the used source of the set once, then the fresh source, which fails if the used one failed. */
    synchronized LazyRecordSource sourceFor(SetRequest request, LazyRecordSource fresh) {
        if (unreported.isEmpty() && failures.isEmpty()) {
            return fresh;
        }
        var key = Key.of(request);
        var first = unreported.remove(key);
        return first == null ? fresh.failWith(failures.get(key)) : first;
    }

    /** Passes on the sets that no test has requested. */
    synchronized void forEachUnclaimed(BiConsumer<SetRequest, LazyRecordSource> action) {
        unreported.values().forEach(source -> action.accept(source.request(), source));
        unreported.clear();
    }
}
