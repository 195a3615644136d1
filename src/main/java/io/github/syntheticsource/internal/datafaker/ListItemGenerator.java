package io.github.syntheticsource.internal.datafaker;

import io.github.syntheticsource.internal.datafaker.context.FieldRequest;
import io.github.syntheticsource.internal.schema.Schema;
import org.jspecify.annotations.Nullable;

/** Generates one item of a list. */
@FunctionalInterface
interface ListItemGenerator {

    @Nullable
    Object write(FieldRequest request, String name, Schema items, int depth);
}
