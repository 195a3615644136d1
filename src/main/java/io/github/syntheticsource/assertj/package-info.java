/** Assertions in AssertJ's idiom: {@link io.github.syntheticsource.assertj.SyntheticAssertions} is the door to them. */
@NullMarked
package io.github.syntheticsource.assertj;

import org.jspecify.annotations.NullMarked;
