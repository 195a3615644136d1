package io.github.syntheticsource.internal.cli;

import io.github.syntheticsource.internal.cli.terminal.CommandException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last commit of a folder's repository, read with the {@code git} executable. */
final class GitHead {

    private final Path folder;

    GitHead(Path folder) {
        this.folder = folder;
    }

    private static final class Answer {

        private final int code;
        private final byte[] out;
        private final String errorOutput;

        Answer(int code, byte[] out, String errorOutput) {
            this.code = code;
            this.out = out;
            this.errorOutput = errorOutput;
        }
    }

    /**
     * Returns a file from the commit, or null if it is not in the commit.
     *
     * @throws CommandException if there is no git executable, no repository or no commit
     */
    byte @Nullable [] read(Path file) {
        var inside = git("rev-parse", "--is-inside-work-tree");
        if (inside.code != 0) {
            throw CommandException.failed(folder + " is not in a git repository: " + inside.errorOutput
                    + "\n -> run `git init`, and commit the fixtures");
        }
        if (git("rev-parse", "--verify", "--quiet", "HEAD^{commit}").code != 0) {
            throw CommandException.failed(
                    "The git repository of " + folder + " has no commit yet\n -> commit the fixtures first");
        }
        var name = "HEAD:./" + folder.relativize(file).toString().replace('\\', '/');
        if (git("cat-file", "-e", name).code != 0) {
            return null;
        }
        var answer = git("cat-file", "blob", name);
        if (answer.code != 0) {
            throw CommandException.failed(
                    "git cannot read " + name + ": " + answer.errorOutput + "\n -> try `git fsck`");
        }
        return answer.out;
    }

    private Answer git(String... arguments) {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        var builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectInput(ProcessBuilder.Redirect.PIPE);
        builder.environment().put("LC_ALL", "C");
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw CommandException.failed("git cannot be run: " + e.getMessage() + "\n -> add git to the PATH", e);
        }
        try (var out = process.getInputStream();
                var err = process.getErrorStream()) {
            process.getOutputStream().close();
            var bytes = out.readAllBytes();
            var errorOutput = new String(err.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
            return new Answer(process.waitFor(), bytes, errorOutput);
        } catch (IOException e) {
            throw CommandException.failed("git did not answer: " + e.getMessage() + "\n -> try again", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandException.failed("git was interrupted\n -> try again", e);
        } finally {
            process.destroy();
        }
    }
}
