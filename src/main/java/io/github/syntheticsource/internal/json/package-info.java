/** Reads, writes and binds JSON, and reports problems with their positions. */
@NullMarked
package io.github.syntheticsource.internal.json;

import org.jspecify.annotations.NullMarked;
