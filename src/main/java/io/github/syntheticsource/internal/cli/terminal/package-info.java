/** Tables, texts and errors for a terminal. */
@NullMarked
package io.github.syntheticsource.internal.cli.terminal;

import org.jspecify.annotations.NullMarked;
