/** The model behind a {@code ChatClient}: built lazily, with an HTTP client of its own. Alone imports langchain4j. */
@NullMarked
package io.github.syntheticsource.langchain4j;

import org.jspecify.annotations.NullMarked;
