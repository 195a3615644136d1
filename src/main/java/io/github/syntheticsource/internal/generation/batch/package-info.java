/** Batch files: requests written for an offline batch, results read back. */
@NullMarked
package io.github.syntheticsource.internal.generation.batch;

import org.jspecify.annotations.NullMarked;
