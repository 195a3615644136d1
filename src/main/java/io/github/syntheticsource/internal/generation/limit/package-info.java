/** Limits of a run: calls, tokens, concurrency. */
@NullMarked
package io.github.syntheticsource.internal.generation.limit;

import org.jspecify.annotations.NullMarked;
