/** Implementations of {@code ChatClient} with langchain4j: HTTP client, retries and failures. */
@NullMarked
package io.github.syntheticsource.internal.langchain4j;

import org.jspecify.annotations.NullMarked;
