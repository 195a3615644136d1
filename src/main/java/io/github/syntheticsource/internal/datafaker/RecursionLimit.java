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

/** Brings types that contain themselves to an end: after a few levels the shortest way out is taken. */
final class RecursionLimit {

    private static final int DEEPEST = 2;
    private static final int ENDLESS = 1000;

    private final Map<String, Integer> heights = new HashMap<>();

    RecursionLimit(TypeSchema type) {
        for (var pass = 0; pass <= type.definitions().size(); pass++) {
            type.definitions().forEach((name, schema) -> heights.put(name, height(schema)));
        }
    }

    /** Whether the value had better not be made, as it leads further down. */
    boolean mustStop(Schema schema, int depth) {
        return depth > DEEPEST && leadsDown(schema);
    }

    /** The branches to choose from: all, or deep down the one that ends soonest. */
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

    /** How many levels there are at least until everything ends. */
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
