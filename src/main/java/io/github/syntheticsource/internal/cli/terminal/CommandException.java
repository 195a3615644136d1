package io.github.syntheticsource.internal.cli.terminal;

import io.github.syntheticsource.SyntheticException;
import org.jspecify.annotations.Nullable;

/** A command that cannot do what it was told. */
public final class CommandException extends SyntheticException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private CommandException(int exitCode, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** What was typed makes no sense. */
    public static CommandException usage(String message) {
        return new CommandException(2, message, null);
    }

    /** What was typed makes sense and cannot be done. */
    public static CommandException failed(String message) {
        return new CommandException(1, message, null);
    }

    /** The same, with the fault behind it. */
    public static CommandException failed(String message, Throwable cause) {
        return new CommandException(1, message, cause);
    }

    public int exitCode() {
        return exitCode;
    }
}
