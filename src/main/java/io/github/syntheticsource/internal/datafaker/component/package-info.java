/** Rules that select a generator by the name of a component. */
@NullMarked
package io.github.syntheticsource.internal.datafaker.component;

import org.jspecify.annotations.NullMarked;
