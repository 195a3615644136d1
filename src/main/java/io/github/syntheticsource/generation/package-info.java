/** The interfaces that a generator of records or texts implements, with their requests and results. */
@NullMarked
package io.github.syntheticsource.generation;

import org.jspecify.annotations.NullMarked;
