package io.github.syntheticsource.extraction;

import org.jspecify.annotations.Nullable;

/**
 * Where a document comes from, so that a failure can name it.
 *
 * @param label the document for a reader, such as {@code Actor #3 (7f3a9c)}
 * @param place the file and line it is recorded in, such as {@code fixtures-cache/Actor/default.text.json:12}, or null
 * @param rerun the command that runs the test again on this document alone, or null
 * @since 0.1.0
 */
public record DocumentOrigin(
        String label, @Nullable String place, @Nullable String rerun) {}
