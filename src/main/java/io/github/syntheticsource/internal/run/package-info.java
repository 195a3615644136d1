/**
 * One run of tests: its projects, the generator of each set, what is missing, and the summary. It wires the other
 * packages together.
 */
@NullMarked
package io.github.syntheticsource.internal.run;

import org.jspecify.annotations.NullMarked;
