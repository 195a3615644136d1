/** Changes single values of a record, to test the test. */
@NullMarked
package io.github.syntheticsource.internal.extraction.mutation;

import org.jspecify.annotations.NullMarked;
