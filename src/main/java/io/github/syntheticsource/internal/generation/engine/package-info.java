/** Requests records, components and texts until exactly as many as needed are valid. */
@NullMarked
package io.github.syntheticsource.internal.generation.engine;

import org.jspecify.annotations.NullMarked;
