/** Values shared by the components of an object: persons, addresses, companies and days. */
@NullMarked
package io.github.syntheticsource.internal.datafaker.context;

import org.jspecify.annotations.NullMarked;
