/** A command line for the folder of fixtures. The one room that knows picocli and Commons CSV. */
@NullMarked
package io.github.syntheticsource.cli;

import org.jspecify.annotations.NullMarked;
