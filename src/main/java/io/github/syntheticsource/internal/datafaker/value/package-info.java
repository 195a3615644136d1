/** Generators of values by schema: numbers, texts, dates. */
@NullMarked
package io.github.syntheticsource.internal.datafaker.value;

import org.jspecify.annotations.NullMarked;
