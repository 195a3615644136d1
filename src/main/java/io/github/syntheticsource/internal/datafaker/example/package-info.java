/** What the few-shot examples show about the values of a component. */
@NullMarked
package io.github.syntheticsource.internal.datafaker.example;

import org.jspecify.annotations.NullMarked;
