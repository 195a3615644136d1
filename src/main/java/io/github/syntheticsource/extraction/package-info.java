/** Texts, what an extractor reads out of them, and who is to blame for each field that did not come back. */
@NullMarked
package io.github.syntheticsource.extraction;

import org.jspecify.annotations.NullMarked;
