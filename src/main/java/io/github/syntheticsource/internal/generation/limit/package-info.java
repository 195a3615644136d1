/** Limits of a run: calls, tokens and concurrency. */
@NullMarked
package io.github.syntheticsource.internal.generation.limit;

import org.jspecify.annotations.NullMarked;
