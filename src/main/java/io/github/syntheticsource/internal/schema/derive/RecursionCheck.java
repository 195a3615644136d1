package io.github.syntheticsource.internal.schema.derive;

import io.github.syntheticsource.internal.schema.ArraySchema;
import io.github.syntheticsource.internal.schema.ReferenceSchema;
import io.github.syntheticsource.internal.schema.Schema;
import io.github.syntheticsource.internal.schema.TypeSchema;
import io.github.syntheticsource.internal.schema.UnionSchema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds types that contain themselves endlessly: without null, an empty list or another branch to stop at. */
final class RecursionCheck {

    private final TypeSchema type;
    private final Set<String> ending = new HashSet<>();
    private final Set<String> visited = new HashSet<>();

    RecursionCheck(TypeSchema type) {
        this.type = type;
    }

    /** The path of the first endless component, or empty. */
    Optional<String> unending() {
        var grew = true;
        while (grew) {
            grew = false;
            for (var definition : type.definitions().entrySet()) {
                grew |= ends(definition.getValue()) && ending.add(definition.getKey());
            }
        }
        return ending.size() == type.definitions().size()
                ? Optional.empty()
                : Optional.ofNullable(unending(type.root(), ""));
    }

    private boolean ends(Schema schema) {
        if (schema.nullable()) {
            return true;
        }
        if (schema instanceof ReferenceSchema ref) {
            return ending.contains(ref.name());
        }
        if (schema instanceof ArraySchema array) {
            return array.minItems() == 0 || ends(array.items());
        }
        if (schema instanceof UnionSchema choice) {
            return choice.branches().stream().anyMatch(this::ends);
        }
        return schema.properties().stream().allMatch(property -> ends(property.schema()));
    }

    /** The deepest component of the cycle through an endless type, or null. */
    private @Nullable String unending(Schema schema, String path) {
        if (schema instanceof ReferenceSchema ref) {
            if (!visited.add(ref.name())) {
                return ending.contains(ref.name()) ? null : path;
            }
            return unending(type.resolve(ref), path);
        }
        if (schema instanceof ArraySchema array) {
            return unending(array.items(), path + "[]");
        }
        if (schema instanceof UnionSchema choice) {
            return choice.branches().stream()
                    .map(branch -> unending(branch, path))
                    .filter(found -> found != null)
                    .findFirst()
                    .orElse(null);
        }
        var endlessFirst = new ArrayList<>(schema.properties());
        endlessFirst.sort(Comparator.comparing(property -> ends(property.schema())));
        for (var property : endlessFirst) {
            var found = unending(property.schema(), path.isEmpty() ? property.name() : path + "." + property.name());
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
