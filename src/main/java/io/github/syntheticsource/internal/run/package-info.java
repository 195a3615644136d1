/**
 * A test run: its projects, the generator of each set, prewarming and the summary. It connects the other packages.
 */
@NullMarked
package io.github.syntheticsource.internal.run;

import org.jspecify.annotations.NullMarked;
