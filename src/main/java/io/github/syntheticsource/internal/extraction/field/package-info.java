/** Fields of a record by path, with their types, their rules and how a message shows their values. */
@NullMarked
package io.github.syntheticsource.internal.extraction.field;

import org.jspecify.annotations.NullMarked;
