package io.github.syntheticsource.internal.schema;

/**
 * A violation of a schema.
 *
 * @param path the path, such as {@code lines[0].code}, or empty for the record itself
 * @param rule describes the violated rule and the offending value
 */
public record Violation(String path, String rule) {

    @Override
    public String toString() {
        return path.isEmpty() ? rule : path + ": " + rule;
    }
}
