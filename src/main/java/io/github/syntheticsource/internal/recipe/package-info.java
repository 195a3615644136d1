/** What a test requests: its canonical form, its fingerprint, its differences, its migration. */
@NullMarked
package io.github.syntheticsource.internal.recipe;

import org.jspecify.annotations.NullMarked;
