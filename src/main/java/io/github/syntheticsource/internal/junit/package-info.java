/** Reads from the annotations what tests request, and what was handed to a test. */
@NullMarked
package io.github.syntheticsource.internal.junit;

import org.jspecify.annotations.NullMarked;
