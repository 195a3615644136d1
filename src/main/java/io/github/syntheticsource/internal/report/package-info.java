/** The output of a run: progress, notices and the summary. */
@NullMarked
package io.github.syntheticsource.internal.report;

import org.jspecify.annotations.NullMarked;
