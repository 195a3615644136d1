/** Internal. From a Java type, as Jackson reads it, to a JSON Schema in the strict subset; and the checks it implies. */
@NullMarked
package io.github.syntheticsource.schema;

import org.jspecify.annotations.NullMarked;
