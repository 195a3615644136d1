package io.github.syntheticsource.internal.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One node of a record type's schema: what a value may be, said by the type and its annotations. */
public sealed interface Schema
        permits ArraySchema, BooleanSchema, UnionSchema, NumberSchema, ObjectSchema, ReferenceSchema, StringSchema {

    /** Whether null is a value here. */
    boolean nullable();

    /** The same schema that also takes null. */
    Schema orNull();

    /** The words that the type's author gave it, or null. */
    @Nullable
    String description();

    /** The same schema with those words. */
    Schema describedAs(@Nullable String words);

    /**
     * A named component of an object.
     *
     * @param aliases other names that Jackson reads it by, such as the one it had before; they are no part of what is asked
     */
    record Property(String name, Schema schema, List<String> aliases) {

        public Property {
            aliases = List.copyOf(aliases);
        }

        /** A component that goes by one name. */
        public Property(String name, Schema schema) {
            this(name, schema, List.of());
        }
    }

    /** The properties of an object, or none for other nodes. */
    default List<Property> properties() {
        return List.of();
    }
}
