package io.github.syntheticsource.internal.schema.derive;

import io.github.syntheticsource.internal.json.JsonBinder;
import io.github.syntheticsource.internal.json.TypeCache;
import io.github.syntheticsource.internal.schema.SchemaException;
import io.github.syntheticsource.internal.schema.TypeSchema;
import java.lang.reflect.Type;

/** Derives schemas and caches them by type: from record components if the type is plain, else through Jackson. */
public final class SchemaDeriver {

    private static final TypeCache<TypeSchema> DERIVED = new TypeCache<>();

    private SchemaDeriver() {}

    /**
     * Derives the schema of a type as Jackson reads it.
     *
     * @throws SchemaException if the type contains a component that cannot be generated, with path and fix
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
