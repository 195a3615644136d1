/** The settings and the project that they belong to. */
@NullMarked
package io.github.syntheticsource.internal.config;

import org.jspecify.annotations.NullMarked;
