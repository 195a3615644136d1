package io.github.syntheticsource.internal.cli.format;

import org.jspecify.annotations.Nullable;

/**
 * A record of a file to import.
 *
 * @param line the line on which it starts, from 1
 * @param data the record as a tree, or null if it could not be read
 * @param problem why it could not be read, or null
 */
public record ImportRow(
        int line, @Nullable Object data, @Nullable String problem) {

    static ImportRow of(int line, @Nullable Object data) {
        return new ImportRow(line, data, null);
    }

    static ImportRow broken(int line, String problem) {
        return new ImportRow(line, null, problem);
    }
}
