package io.github.syntheticsource.internal.datafaker.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LruCacheTest {

    @Test
    void theResultThatWasUsedLeastRecentlyMakesRoom() {
        var computed = new ArrayList<String>();
        var cache = new LruCache<String, Integer>(2, key -> {
            computed.add(key);
            return key.length();
        });

        for (var key : List.of("a", "bb", "a", "ccc", "a", "bb")) {
            assertThat(cache.get(key)).isEqualTo(key.length());
        }

        assertThat(computed).containsExactly("a", "bb", "ccc", "bb");
    }
}
