package io.github.syntheticsource.datafaker;

import io.github.syntheticsource.schema.ArraySchema;
import io.github.syntheticsource.schema.ChoiceSchema;
import io.github.syntheticsource.schema.NumberSchema;
import io.github.syntheticsource.schema.Schema;
import io.github.syntheticsource.schema.TypeSchema;
import java.util.ArrayList;
import java.util.List;

/**
 * A component with a single value, which the text of an example may state.
 *
 * @param path where it is
 * @param words the words of its name
 * @param isNumber whether its value is a number
 */
record Leaf(String path, List<String> words, boolean isNumber) {

    private static final int DEEPEST = 3;

    Leaf {
        words = List.copyOf(words);
    }

    /** The components of a type in the order they are declared; those inside lists are left out. */
    static List<Leaf> of(TypeSchema type) {
        var leaves = new ArrayList<Leaf>();
        collect(type, type.root(), "", 0, leaves);
        return List.copyOf(leaves);
    }

    private static void collect(TypeSchema type, Schema node, String path, int depth, List<Leaf> leaves) {
        for (var property : type.resolve(node).properties()) {
            var inner = path.isEmpty() ? property.name() : path + "." + property.name();
            var schema = type.resolve(property.schema());
            if (!schema.properties().isEmpty()) {
                if (depth < DEEPEST) {
                    collect(type, schema, inner, depth + 1, leaves);
                }
            } else if (!(schema instanceof ArraySchema || schema instanceof ChoiceSchema)) {
                var words = Vocabulary.read(property.name());
                leaves.add(new Leaf(inner, words, schema instanceof NumberSchema));
            }
        }
    }
}
