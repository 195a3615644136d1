/** The built-in offline generator: records out of word lists, Datafaker and the shape of the examples. Internal. */
@NullMarked
package io.github.syntheticsource.datafaker;

import org.jspecify.annotations.NullMarked;
