/** The commands. */
@NullMarked
package io.github.syntheticsource.internal.cli;

import org.jspecify.annotations.NullMarked;
