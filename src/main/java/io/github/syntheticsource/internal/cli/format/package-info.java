/** Files that records are imported from and exported to. */
@NullMarked
package io.github.syntheticsource.internal.cli.format;

import org.jspecify.annotations.NullMarked;
