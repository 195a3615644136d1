package io.github.syntheticsource.internal.cli.format;

import org.jspecify.annotations.Nullable;

/**
 * A record as a foreign file has it.
 *
 * @param line where it begins, from 1
 * @param data the record as a tree, as far as the file could be read
 * @param problem why there is none, or null
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
