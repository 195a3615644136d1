/** Internal. The one room that knows Jackson: strict mapper, plain trees, canonical form, positions for messages. */
@NullMarked
package io.github.syntheticsource.json;

import org.jspecify.annotations.NullMarked;
