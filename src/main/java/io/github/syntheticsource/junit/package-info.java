/** The surface for tests: annotate a parameterized test, a parameter or a field, and get records. */
@NullMarked
package io.github.syntheticsource.junit;

import org.jspecify.annotations.NullMarked;
