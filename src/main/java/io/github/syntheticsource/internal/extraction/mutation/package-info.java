/** Mutations of single record values, for testing a test's assertions. */
@NullMarked
package io.github.syntheticsource.internal.extraction.mutation;

import org.jspecify.annotations.NullMarked;
