/** langchain4j's chat models as generators and as extractors. */
@NullMarked
package io.github.syntheticsource.langchain4j;

import org.jspecify.annotations.NullMarked;
