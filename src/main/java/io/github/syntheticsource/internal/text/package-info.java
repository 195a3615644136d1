/** Reads what people write: numbers, dates, languages, words and phrases in a text. It uses no other package. */
@NullMarked
package io.github.syntheticsource.internal.text;

import org.jspecify.annotations.NullMarked;
