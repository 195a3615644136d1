/** Pairs and compares the values of a record with those of an extraction. */
@NullMarked
package io.github.syntheticsource.internal.extraction.comparison;

import org.jspecify.annotations.NullMarked;
