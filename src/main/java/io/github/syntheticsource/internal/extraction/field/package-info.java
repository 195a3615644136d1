/** The fields of a record by path, their types and rules, and the formatting of their values in messages. */
@NullMarked
package io.github.syntheticsource.internal.extraction.field;

import org.jspecify.annotations.NullMarked;
