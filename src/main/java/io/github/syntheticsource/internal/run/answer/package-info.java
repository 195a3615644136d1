/** Extractors whose answers are recorded, and the store of these answers. */
@NullMarked
package io.github.syntheticsource.internal.run.answer;

import org.jspecify.annotations.NullMarked;
