/** What a run reports: progress, notices, the summary. */
@NullMarked
package io.github.syntheticsource.internal.report;

import org.jspecify.annotations.NullMarked;
