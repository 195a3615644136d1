package io.github.syntheticsource.internal.generation.check;

import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.text.TextExcerpt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of the unique components in a set. Null may repeat. */
public final class UniqueValues {

    private final Map<String, Set<String>> byComponent = new LinkedHashMap<>();

    public UniqueValues(List<String> components) {
        components.forEach(component -> byComponent.put(component, new HashSet<>()));
    }

    /** Returns one sentence for each component of the record that repeats a value. */
    public List<String> repetitions(Map<String, @Nullable Object> record) {
        var repetitions = new ArrayList<String>();
        for (var component : byComponent.keySet()) {
            var repetition = repetition(component, record.get(component));
            if (repetition != null) {
                repetitions.add(repetition);
            }
        }
        return repetitions;
    }

    /** Returns a sentence if the value repeats, or null. */
    @Nullable
    String repetition(String component, @Nullable Object value) {
        var used = byComponent.get(component);
        return value != null && used != null && used.contains(JsonValues.canonical(value))
                ? component + ": must not repeat but was " + TextExcerpt.of(JsonValues.write(value), 60)
                : null;
    }

    public void add(Map<String, @Nullable Object> record) {
        byComponent.forEach((component, used) -> {
            var value = record.get(component);
            if (value != null) {
                used.add(JsonValues.canonical(value));
            }
        });
    }
}
