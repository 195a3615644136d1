/** What a recipe requests from a generator. */
@NullMarked
package io.github.syntheticsource.internal.generation;

import org.jspecify.annotations.NullMarked;
