/** Finds the types and the tests of a project. */
@NullMarked
package io.github.syntheticsource.internal.cli.discovery;

import org.jspecify.annotations.NullMarked;
