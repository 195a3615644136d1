/** Values of the few-shot examples, and the formats and ranges learned from them. */
@NullMarked
package io.github.syntheticsource.internal.datafaker.example;

import org.jspecify.annotations.NullMarked;
