package io.github.syntheticsource.extraction;

import org.jspecify.annotations.Nullable;

/**
 * The origin of a document, named in failure messages.
 *
 * @param label the document's display name, such as {@code Actor #3 (7f3a9c)}
 * @param place the file and line where it is recorded, such as {@code fixtures-cache/Actor/default.text.json:12}, or
 *     null
 * @param rerun the command that reruns the test with this document only, or null
 * @since 0.1.0
 */
public record DocumentOrigin(
        String label, @Nullable String place, @Nullable String rerun) {}
