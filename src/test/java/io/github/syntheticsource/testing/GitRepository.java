package io.github.syntheticsource.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The real git in a repository of its own, without the configuration of whoever runs the tests. */
public record GitRepository(Path folder) {

    /** A new repository with a branch {@code main}; a test without git on the machine is skipped. */
    public static GitRepository in(Path folder) {
        var gitRepository = new GitRepository(folder);
        assumeTrue(gitRepository.isThere(), "git is not installed");
        gitRepository.run("init", "-q");
        gitRepository.run("symbolic-ref", "HEAD", "refs/heads/main");
        gitRepository.run("config", "user.name", "A Tester");
        gitRepository.run("config", "user.email", "tester@example.com");
        gitRepository.run("config", "commit.gpgsign", "false");
        return gitRepository;
    }

    private boolean isThere() {
        try {
            return succeeds("--version");
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** Commits everything. */
    public void commit(String message) {
        run("add", "-A");
        run("commit", "-q", "-m", message);
    }

    /** Runs a command that must succeed and returns what it printed. */
    public String run(String... arguments) {
        var result = execute(arguments);
        if (result.code != 0) {
            throw new AssertionError("git " + List.of(arguments) + " failed: " + result.output);
        }
        return result.output;
    }

    /** Whether a command succeeds. */
    public boolean succeeds(String... arguments) {
        return execute(arguments).code == 0;
    }

    private record Result(int code, String output) {}

    private Result execute(String... arguments) {
        var command = new ArrayList<String>();
        command.add("git");
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        var nothing = folder.resolveSibling(folder.getFileName() + ".nothing").toString();
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().put("GIT_CONFIG_GLOBAL", nothing);
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        builder.environment().put("LC_ALL", "C");
        try {
            Files.createDirectories(folder);
            var process = builder.start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
