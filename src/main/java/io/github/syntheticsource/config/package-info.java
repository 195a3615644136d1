/** Internal. Settings: their names, defaults and where they come from. */
@NullMarked
package io.github.syntheticsource.config;

import org.jspecify.annotations.NullMarked;
