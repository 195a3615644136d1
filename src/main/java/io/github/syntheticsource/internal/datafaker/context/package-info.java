/** What the components of one object share: its people, addresses, companies and days. */
@NullMarked
package io.github.syntheticsource.internal.datafaker.context;

import org.jspecify.annotations.NullMarked;
