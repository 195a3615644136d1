/** The model behind {@code ChatClient}, built on first use: its HTTP client, retries, and what a failure means. */
@NullMarked
package io.github.syntheticsource.internal.langchain4j;

import org.jspecify.annotations.NullMarked;
