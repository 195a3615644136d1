/** Prompts for a model, and the parsing of its responses. */
@NullMarked
package io.github.syntheticsource.internal.generation.model;

import org.jspecify.annotations.NullMarked;
