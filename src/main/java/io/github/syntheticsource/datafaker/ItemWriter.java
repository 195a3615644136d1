package io.github.syntheticsource.datafaker;

import io.github.syntheticsource.schema.Schema;
import org.jspecify.annotations.Nullable;

/** Writes one item of a list. */
@FunctionalInterface
interface ItemWriter {

    @Nullable
    Object write(Ask ask, String name, Schema items, int depth);
}
