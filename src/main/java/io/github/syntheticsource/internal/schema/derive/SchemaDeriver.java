package io.github.syntheticsource.internal.schema.derive;

import io.github.syntheticsource.internal.json.JsonBinder;
import io.github.syntheticsource.internal.json.TypeCache;
import io.github.syntheticsource.internal.schema.SchemaException;
import io.github.syntheticsource.internal.schema.TypeSchema;
import java.lang.reflect.Type;

/** Derives the schema of a type, once for each type: from its record components if it is plain, else through Jackson. */
public final class SchemaDeriver {

    private static final TypeCache<TypeSchema> DERIVED = new TypeCache<>();

    private SchemaDeriver() {}

    /**
     * Derives the schema of a type from what Jackson will accept for it.
     *
     * @throws SchemaException if the type holds something that no model can be asked for, with the path and the way out
     */
    public static TypeSchema derive(Type type) {
        var known = DERIVED.get(type);
        if (known == null) {
            var plain = PlainSchemaDeriver.derive(type);
            known = plain == null ? new JacksonSchemaDeriver(type, JsonBinder.shared()).derive() : plain;
            DERIVED.put(type, known);
        }
        return known;
    }
}
