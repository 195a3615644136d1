package io.github.syntheticsource.schema;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Finds a type that contains itself with no way to stop: no null, no empty list, no other branch. */
final class RecursionCheck {

    private final TypeSchema type;
    private final Set<String> ending = new HashSet<>();

    RecursionCheck(TypeSchema type) {
        this.type = type;
    }

    /** The first component that never ends, or empty. */
    Optional<String> unending() {
        var grew = true;
        while (grew) {
            grew = false;
            for (var definition : type.definitions().entrySet()) {
                if (!ending.contains(definition.getKey()) && ends(definition.getValue())) {
                    ending.add(definition.getKey());
                    grew = true;
                }
            }
        }
        return type.definitions().entrySet().stream()
                .filter(definition -> !ending.contains(definition.getKey()))
                .findFirst()
                .map(definition -> definition.getValue().properties().stream()
                        .filter(property -> !ends(property.schema()))
                        .map(property -> definition.getKey() + "." + property.name())
                        .findFirst()
                        .orElse(definition.getKey()));
    }

    private boolean ends(Schema schema) {
        if (schema.nullable()) {
            return true;
        }
        if (schema instanceof RefSchema ref) {
            return ending.contains(ref.name());
        }
        if (schema instanceof ArraySchema array) {
            return array.minItems() == 0 || ends(array.items());
        }
        if (schema instanceof ChoiceSchema choice) {
            return choice.branches().stream().anyMatch(this::ends);
        }
        return schema.properties().stream().allMatch(property -> ends(property.schema()));
    }
}
