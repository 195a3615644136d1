/** Documents, extractors, and the outcome of each extracted field with its cause: the text or the extractor. */
@NullMarked
package io.github.syntheticsource.extraction;

import org.jspecify.annotations.NullMarked;
