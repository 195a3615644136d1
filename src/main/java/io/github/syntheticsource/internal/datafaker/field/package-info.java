/** Generators of single fields, by subject. */
@NullMarked
package io.github.syntheticsource.internal.datafaker.field;

import org.jspecify.annotations.NullMarked;
