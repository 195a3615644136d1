/** Word lists, countries and Datafaker, by locale. */
@NullMarked
package io.github.syntheticsource.internal.datafaker.word;

import org.jspecify.annotations.NullMarked;
