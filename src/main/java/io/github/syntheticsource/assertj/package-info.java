/**
 * Assertions in the style of AssertJ; {@link io.github.syntheticsource.assertj.SyntheticAssertions} is the entry
 * point.
 */
@NullMarked
package io.github.syntheticsource.assertj;

import org.jspecify.annotations.NullMarked;
