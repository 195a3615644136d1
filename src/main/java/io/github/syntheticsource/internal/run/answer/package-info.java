/** Recorded answers of extractors. */
@NullMarked
package io.github.syntheticsource.internal.run.answer;

import org.jspecify.annotations.NullMarked;
