/** Recognizes numbers, dates, names and languages in natural-language texts. */
@NullMarked
package io.github.syntheticsource.internal.text;

import org.jspecify.annotations.NullMarked;
