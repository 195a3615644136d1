/** Generation of texts that match a regular expression. */
@NullMarked
package io.github.syntheticsource.internal.datafaker.regex;

import org.jspecify.annotations.NullMarked;
