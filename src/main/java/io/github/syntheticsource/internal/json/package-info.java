/** Reads, writes and binds JSON, with the position of every fault. */
@NullMarked
package io.github.syntheticsource.internal.json;

import org.jspecify.annotations.NullMarked;
