package io.github.syntheticsource.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line on a folder, as a person types it. */
public record CliRun(Path folder) {

    public record Answer(int code, String out, String err) {

        public List<String> lines() {
            return out.lines().toList();
        }
    }

    /** Runs a command on the folder. */
    public Answer run(String... args) {
        var all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--folder", folder.toString()));
        return typed(all.toArray(String[]::new));
    }

    /** Runs a command as it is. */
    public static Answer typed(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = FixturesCli.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
        return new Answer(code, out.toString(), err.toString());
    }
}
