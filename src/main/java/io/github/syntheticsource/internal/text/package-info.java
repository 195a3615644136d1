/** Reads numbers, dates, names and languages in texts that people write. */
@NullMarked
package io.github.syntheticsource.internal.text;

import org.jspecify.annotations.NullMarked;
