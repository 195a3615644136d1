/** Requests records, components and texts until there are as many valid ones as needed. */
@NullMarked
package io.github.syntheticsource.internal.generation.engine;

import org.jspecify.annotations.NullMarked;
