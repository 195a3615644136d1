package io.github.syntheticsource.internal.json;

import io.github.syntheticsource.SyntheticException;
import org.jspecify.annotations.Nullable;

/** Thrown when JSON cannot be read or does not fit the type that it is bound to, with the position. */
public final class JsonException extends SyntheticException {

    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String path;
    private final int line;
    private final int column;

    JsonException(String problem, String path, int line, int column, @Nullable Throwable cause) {
        super(describe(problem, path, line, column), cause);
        this.problem = problem;
        this.path = path;
        this.line = line;
        this.column = column;
    }

    /** The problem, without the position. */
    public String problem() {
        return problem;
    }

    /** The path inside the value, such as {@code lines[0].code}, or empty for the value itself. */
    public String path() {
        return path;
    }

    /** The line in the text, from 1. */
    public int line() {
        return line;
    }

    /** The column, from 1. */
    public int column() {
        return column;
    }

    /** Returns the same problem with its line in a text in which the value starts on the given line. */
    public JsonException from(int firstLine) {
        return new JsonException(problem, path, firstLine + line - 1, column, this);
    }

    private static String describe(String problem, String path, int line, int column) {
        var where = path.isEmpty() ? "" : path + ": ";
        return where + problem + " (line " + line + ", column " + column + ")";
    }
}
