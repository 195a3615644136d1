package io.github.syntheticsource.internal.cli.terminal;

import io.github.syntheticsource.SyntheticException;
import org.jspecify.annotations.Nullable;

/** Thrown when a command fails, with its exit code. */
public final class CommandException extends SyntheticException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private CommandException(int exitCode, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** Returns an exception for an invalid command line. */
    public static CommandException usage(String message) {
        return new CommandException(2, message, null);
    }

    /** Returns an exception for a valid command that failed. */
    public static CommandException failed(String message) {
        return new CommandException(1, message, null);
    }

    /** Returns an exception for a valid command that failed, with its cause. */
    public static CommandException failed(String message, Throwable cause) {
        return new CommandException(1, message, cause);
    }

    public int exitCode() {
        return exitCode;
    }
}
