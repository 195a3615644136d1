package io.github.syntheticsource.internal.run;

import io.github.syntheticsource.internal.fixture.SetRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What was generated, or could not be, before the first test. The first test that requests a set reports it as its own;
 * every test that requests a set that failed fails alike, and no generator is asked again.
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
        if (source.made() > 0) {
            unreported.put(key, source);
        }
        var failure = source.failure();
        if (failure != null) {
            failures.put(key, failure);
        }
    }

    /** The source that was used for the set, the first time; then one that fails if that failed, else the fresh one. */
    synchronized LazyRecordSource sourceFor(SetRequest request, LazyRecordSource fresh) {
        if (unreported.isEmpty() && failures.isEmpty()) {
            return fresh;
        }
        var key = Key.of(request);
        var first = unreported.remove(key);
        return first == null ? fresh.failWith(failures.get(key)) : first;
    }

    /** Hands out what no test has requested. */
    synchronized void forEachUnclaimed(BiConsumer<SetRequest, LazyRecordSource> action) {
        unreported.values().forEach(source -> action.accept(source.request(), source));
        unreported.clear();
    }
}
