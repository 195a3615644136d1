package io.github.syntheticsource.internal.generation.check;

import io.github.syntheticsource.internal.schema.ObjectSchema;
import io.github.syntheticsource.internal.schema.Schema;
import io.github.syntheticsource.internal.schema.TypeSchema;
import io.github.syntheticsource.internal.schema.UnionSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The top-level components of a type: those of a record, or of all branches of a union. */
public final class TopLevelComponents {

    private TopLevelComponents() {}

    /** Returns the components by name, in the order of their declaration. */
    public static Map<String, Schema> of(TypeSchema type) {
        var components = new LinkedHashMap<String, Schema>();
        for (var object : objects(type.resolve(type.root()))) {
            object.properties().forEach(property -> components.putIfAbsent(property.name(), property.schema()));
        }
        return components;
    }

    /** Returns the schema that applies to the members: the schema itself, the branch that they name, or null. */
    static @Nullable ObjectSchema objectFor(Schema schema, Map<?, ?> members) {
        if (!(schema instanceof UnionSchema choice)) {
            return schema instanceof ObjectSchema object ? object : null;
        }
        return TypeSchema.branch(choice, members);
    }

    private static List<ObjectSchema> objects(Schema root) {
        if (root instanceof UnionSchema choice) {
            return choice.branches();
        }
        return root instanceof ObjectSchema object ? List.of(object) : List.of();
    }
}
