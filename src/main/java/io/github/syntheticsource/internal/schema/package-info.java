/** The schema of a record type, and its nodes. */
@NullMarked
package io.github.syntheticsource.internal.schema;

import org.jspecify.annotations.NullMarked;
