/** Derives a schema from a Java type. */
@NullMarked
package io.github.syntheticsource.internal.schema.derive;

import org.jspecify.annotations.NullMarked;
