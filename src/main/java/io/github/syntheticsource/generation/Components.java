package io.github.syntheticsource.generation;

import io.github.syntheticsource.schema.ChoiceSchema;
import io.github.syntheticsource.schema.ObjectSchema;
import io.github.syntheticsource.schema.Schema;
import io.github.syntheticsource.schema.TypeSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The top-level components of a type: those of a record, or of all branches of a choice. */
final class Components {

    private Components() {}

    /** The components by name, in the order of declaration. */
    static Map<String, Schema> of(TypeSchema type) {
        var components = new LinkedHashMap<String, Schema>();
        for (var object : objects(type.resolve(type.root()))) {
            object.properties().forEach(property -> components.putIfAbsent(property.name(), property.schema()));
        }
        return components;
    }

    /** The object that the members are read by: the schema itself, or the branch that they name, or null. */
    static @Nullable ObjectSchema objectFor(Schema schema, Map<?, ?> members) {
        if (!(schema instanceof ChoiceSchema choice)) {
            return schema instanceof ObjectSchema object ? object : null;
        }
        return TypeSchema.branch(choice, members);
    }

    private static List<ObjectSchema> objects(Schema root) {
        if (root instanceof ChoiceSchema choice) {
            return choice.branches();
        }
        return root instanceof ObjectSchema object ? List.of(object) : List.of();
    }
}
