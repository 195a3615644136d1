package io.github.syntheticsource;

import io.github.syntheticsource.fixture.SetName;
import io.github.syntheticsource.recipe.Recipe;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What was made, or could not be made, before the first test. The first test that asks for a set tells the summary of it
 * as its own; every test that asks for what failed fails alike, and nobody is asked again.
 */
final class MadeAhead {

    private final Map<Key, Untold> untold = new LinkedHashMap<>();
    private final Map<Key, RuntimeException> failures = new HashMap<>();

    private record Key(String place, String fingerprint) {

        static Key of(SetName name, Recipe recipe) {
            return new Key(name.place(), recipe.fingerprint());
        }
    }

    private record Untold(SetName name, LazyRecording recording) {}

    synchronized void add(SetName name, Recipe recipe, LazyRecording recording) {
        var key = Key.of(name, recipe);
        if (recording.made() > 0) {
            untold.put(key, new Untold(name, recording));
        }
        var failure = recording.failure();
        if (failure != null) {
            failures.put(key, failure);
        }
    }

    /** What was made ahead of a set, the first time; then one that fails if that failed, else the fresh one. */
    synchronized LazyRecording take(SetName name, Recipe recipe, LazyRecording fresh) {
        if (untold.isEmpty() && failures.isEmpty()) {
            return fresh;
        }
        var key = Key.of(name, recipe);
        var first = untold.remove(key);
        return first == null ? fresh.failing(failures.get(key)) : first.recording;
    }

    /** Hands out what no test has asked for. */
    synchronized void drain(BiConsumer<SetName, LazyRecording> action) {
        untold.values().forEach(made -> action.accept(made.name, made.recording));
        untold.clear();
    }
}
