/** Servers to test against: a scripted chat endpoint and a small engine that really decodes under a grammar. */
@NullMarked
package io.github.syntheticsource.testing;

import org.jspecify.annotations.NullMarked;
