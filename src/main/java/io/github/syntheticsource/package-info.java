/** Synthetic test data: {@link io.github.syntheticsource.SyntheticData} is the door to everything. */
@NullMarked
package io.github.syntheticsource;

import org.jspecify.annotations.NullMarked;
