/** The command line; {@link io.github.syntheticsource.cli.FixturesCli} is the main class. */
@NullMarked
package io.github.syntheticsource.cli;

import org.jspecify.annotations.NullMarked;
