/** Internal. What a test asks for: its canonical form, its fingerprint, and the difference between two of them. */
@NullMarked
package io.github.syntheticsource.recipe;

import org.jspecify.annotations.NullMarked;
