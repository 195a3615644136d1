/** Generators and extractors based on langchain4j chat models. */
@NullMarked
package io.github.syntheticsource.langchain4j;

import org.jspecify.annotations.NullMarked;
