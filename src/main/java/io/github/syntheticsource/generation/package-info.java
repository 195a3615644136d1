/** How missing records are made: prompts, rounds, validation, and the interfaces a generator or a model implements. */
@NullMarked
package io.github.syntheticsource.generation;

import org.jspecify.annotations.NullMarked;
