package io.github.syntheticsource.internal.datafaker.word;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** A bounded cache for a function, which evicts the least recently used result. */
final class LruCache<K, V> {

    private final Function<K, V> function;
    private final Map<K, V> results;

    LruCache(int most, Function<K, V> function) {
        this.function = function;
        this.results = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    synchronized V get(K key) {
        return results.computeIfAbsent(key, function);
    }
}
