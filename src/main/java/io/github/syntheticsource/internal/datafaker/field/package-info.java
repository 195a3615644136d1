/** Generators for single fields, by topic. */
@NullMarked
package io.github.syntheticsource.internal.datafaker.field;

import org.jspecify.annotations.NullMarked;
