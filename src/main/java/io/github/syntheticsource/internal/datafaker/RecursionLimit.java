package io.github.syntheticsource.internal.datafaker;

import io.github.syntheticsource.internal.schema.ArraySchema;
import io.github.syntheticsource.internal.schema.ObjectSchema;
import io.github.syntheticsource.internal.schema.ReferenceSchema;
import io.github.syntheticsource.internal.schema.Schema;
import io.github.syntheticsource.internal.schema.TypeSchema;
import io.github.syntheticsource.internal.schema.UnionSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Limits the depth of recursive types: after a few levels the shortest branch is chosen. */
final class RecursionLimit {

    private static final int DEEPEST = 2;
    private static final int ENDLESS = 1000;

    private final Map<String, Integer> heights = new HashMap<>();

    RecursionLimit(TypeSchema type) {
        for (var pass = 0; pass <= type.definitions().size(); pass++) {
            type.definitions().forEach((name, schema) -> heights.put(name, height(schema)));
        }
    }

    /** Returns whether the value should be omitted because it is recursive. */
    boolean mustStop(Schema schema, int depth) {
        return depth > DEEPEST && leadsDown(schema);
    }

    /** Returns the branches to choose from: all, or at the limit the one with the smallest depth. */
    List<ObjectSchema> branches(UnionSchema choice, int depth) {
        if (depth <= DEEPEST) {
            return choice.branches();
        }
        var lowest = choice.branches().stream().mapToInt(this::height).min().orElse(0);
        return choice.branches().stream()
                .filter(branch -> height(branch) == lowest)
                .toList();
    }

    private boolean leadsDown(Schema schema) {
        if (schema instanceof ArraySchema array) {
            return leadsDown(array.items());
        }
        if (schema instanceof UnionSchema choice) {
            return choice.branches().stream().anyMatch(this::leadsDown);
        }
        return schema instanceof ReferenceSchema
                || schema.properties().stream().anyMatch(property -> leadsDown(property.schema()));
    }

    /** Returns the minimum depth of a value. */
    private int height(Schema schema) {
        if (schema.nullable()) {
            return 0;
        }
        if (schema instanceof ReferenceSchema ref) {
            return Math.min(ENDLESS, 1 + heights.getOrDefault(ref.name(), ENDLESS));
        }
        if (schema instanceof ArraySchema array) {
            return array.minItems() == 0 ? 0 : height(array.items());
        }
        if (schema instanceof UnionSchema choice) {
            return choice.branches().stream().mapToInt(this::height).min().orElse(0);
        }
        return schema.properties().stream()
                .mapToInt(property -> height(property.schema()))
                .max()
                .orElse(0);
    }
}
