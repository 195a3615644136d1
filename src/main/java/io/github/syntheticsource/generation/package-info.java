/** Interfaces for generators of records and texts, with their requests and results. */
@NullMarked
package io.github.syntheticsource.generation;

import org.jspecify.annotations.NullMarked;
