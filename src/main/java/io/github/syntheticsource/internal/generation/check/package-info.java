/** Validation of generated records and texts. */
@NullMarked
package io.github.syntheticsource.internal.generation.check;

import org.jspecify.annotations.NullMarked;
