package io.github.syntheticsource.internal.json;

import io.github.syntheticsource.SyntheticException;
import org.jspecify.annotations.Nullable;

/** JSON that could not be read, or that does not fit the type it was bound to, with its place. */
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

    /** What is wrong, without the place. */
    public String problem() {
        return problem;
    }

    /** The path inside the value, such as {@code lines[0].code}, or empty for the value itself. */
    public String path() {
        return path;
    }

    /** The line, from 1, within the text that was read. */
    public int line() {
        return line;
    }

    /** The column, from 1. */
    public int column() {
        return column;
    }

    /** The same problem, told with its line in a text in which that value begins on the given line. */
    public JsonException from(int firstLine) {
        return new JsonException(problem, path, firstLine + line - 1, column, this);
    }

    private static String describe(String problem, String path, int line, int column) {
        var where = path.isEmpty() ? "" : path + ": ";
        return where + problem + " (line " + line + ", column " + column + ")";
    }
}
