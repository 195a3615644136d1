/** Looks up whether a text states a value. */
@NullMarked
package io.github.syntheticsource.internal.extraction.grounding;

import org.jspecify.annotations.NullMarked;
