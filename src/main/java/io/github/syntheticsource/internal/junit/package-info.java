/** The implementation of the JUnit annotations. */
@NullMarked
package io.github.syntheticsource.internal.junit;

import org.jspecify.annotations.NullMarked;
