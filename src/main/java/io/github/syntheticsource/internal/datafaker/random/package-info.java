/** Seeded random choices, and the bounds of numbers and texts. */
@NullMarked
package io.github.syntheticsource.internal.datafaker.random;

import org.jspecify.annotations.NullMarked;
