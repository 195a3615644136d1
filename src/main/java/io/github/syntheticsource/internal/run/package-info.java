/** One run of tests: its projects, who generates what is missing, the prewarm, batch files and the summary. */
@NullMarked
package io.github.syntheticsource.internal.run;

import org.jspecify.annotations.NullMarked;
