package io.github.syntheticsource.internal.datafaker.example;

import io.github.syntheticsource.internal.datafaker.word.NameTokenizer;
import io.github.syntheticsource.internal.schema.ArraySchema;
import io.github.syntheticsource.internal.schema.NumberSchema;
import io.github.syntheticsource.internal.schema.Schema;
import io.github.syntheticsource.internal.schema.TypeSchema;
import io.github.syntheticsource.internal.schema.UnionSchema;
import java.util.ArrayList;
import java.util.List;

/**
 * A component with a single value, which an example in free text may state.
 *
 * @param path its path
 * @param words the words of its name
 * @param isNumber whether its value is a number
 */
record ScalarComponent(String path, List<String> words, boolean isNumber) {

    private static final int DEEPEST = 3;

    ScalarComponent {
        words = List.copyOf(words);
    }

    /** Returns the scalar components of a type, except those within lists, in the order of their declaration. */
    static List<ScalarComponent> of(TypeSchema type) {
        var leaves = new ArrayList<ScalarComponent>();
        collect(type, type.root(), "", 0, leaves);
        return List.copyOf(leaves);
    }

    private static void collect(TypeSchema type, Schema node, String path, int depth, List<ScalarComponent> leaves) {
        for (var property : type.resolve(node).properties()) {
            var inner = path.isEmpty() ? property.name() : path + "." + property.name();
            var schema = type.resolve(property.schema());
            if (!schema.properties().isEmpty()) {
                if (depth < DEEPEST) {
                    collect(type, schema, inner, depth + 1, leaves);
                }
            } else if (!(schema instanceof ArraySchema || schema instanceof UnionSchema)) {
                var words = NameTokenizer.read(property.name());
                leaves.add(new ScalarComponent(inner, words, schema instanceof NumberSchema));
            }
        }
    }
}
