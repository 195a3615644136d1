/** Validates records against a schema. */
@NullMarked
package io.github.syntheticsource.internal.schema.check;

import org.jspecify.annotations.NullMarked;
