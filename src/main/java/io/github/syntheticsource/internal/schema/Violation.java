package io.github.syntheticsource.internal.schema;

/**
 * One way in which a value breaks its schema.
 *
 * @param path where, such as {@code lines[0].code}, or empty for the record itself
 * @param rule what was broken, in words, with the offending value
 */
public record Violation(String path, String rule) {

    @Override
    public String toString() {
        return path.isEmpty() ? rule : path + ": " + rule;
    }
}
