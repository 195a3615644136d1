/** Internal. What a run says at its end. */
@NullMarked
package io.github.syntheticsource.report;

import org.jspecify.annotations.NullMarked;
