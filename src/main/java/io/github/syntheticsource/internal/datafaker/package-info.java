/** The built-in generator of records and texts, which works offline. */
@NullMarked
package io.github.syntheticsource.internal.datafaker;

import org.jspecify.annotations.NullMarked;
