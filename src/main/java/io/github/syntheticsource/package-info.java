/** The API for code: {@link io.github.syntheticsource.SyntheticData}, its queries, and the exceptions. */
@NullMarked
package io.github.syntheticsource;

import org.jspecify.annotations.NullMarked;
