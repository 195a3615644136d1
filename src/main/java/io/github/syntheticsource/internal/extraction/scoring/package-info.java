/** Turns a record, a text and an extraction into outcomes, and assigns the blame. */
@NullMarked
package io.github.syntheticsource.internal.extraction.scoring;

import org.jspecify.annotations.NullMarked;
