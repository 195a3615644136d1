package io.github.syntheticsource.internal.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node of a record type's schema, derived from the type and its annotations. */
public sealed interface Schema
        permits ArraySchema, BooleanSchema, UnionSchema, NumberSchema, ObjectSchema, ReferenceSchema, StringSchema {

    /** Whether null is allowed. */
    boolean nullable();

    /** Returns this schema, with null allowed. */
    Schema orNull();

    /** The description from an annotation, or null. */
    @Nullable
    String description();

    /** Returns this schema with a description. */
    Schema describedAs(@Nullable String words);

    /**
     * A named component of an object.
     *
     * @param aliases other names under which Jackson reads it, such as a former one; they are not part of the recipe
     */
    record Property(String name, Schema schema, List<String> aliases) {

        public Property {
            aliases = List.copyOf(aliases);
        }

        /** Creates a component without aliases. */
        public Property(String name, Schema schema) {
            this(name, schema, List.of());
        }
    }

    /** The properties of an object; empty for other nodes. */
    default List<Property> properties() {
        return List.of();
    }
}
