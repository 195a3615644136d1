package io.github.syntheticsource.internal.cli.discovery;

import io.github.syntheticsource.internal.cli.terminal.CommandException;
import io.github.syntheticsource.internal.json.JsonException;
import io.github.syntheticsource.internal.json.JsonValues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads run summaries, which list all requested sets, including those requested in code. */
public final class RunSummaryReader {

    private final Set<String> sets = new HashSet<>();
    private int count;

    private RunSummaryReader() {}

    /**
     * Reads all summaries in a folder, if it exists.
     *
     * @throws CommandException if a summary cannot be read
     */
    public static RunSummaryReader in(Path folder) {
        var reports = new RunSummaryReader();
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder, "summary-*.json")) {
                files.forEach(reports::read);
            } catch (IOException e) {
                throw CommandException.failed(folder + " cannot be read (" + e + ")\n -> fix its permissions", e);
            }
        }
        return reports;
    }

    public int count() {
        return count;
    }

    /** Whether a run requested a set, given as {@code Type/set.json}. */
    public boolean name(String place) {
        return sets.contains(place);
    }

    private void read(Path file) {
        try {
            if (JsonValues.parse(Files.readString(file)) instanceof Map<?, ?> summary
                    && summary.get("sets") instanceof List<?> events) {
                events.forEach(event -> {
                    if (event instanceof Map<?, ?> members) {
                        sets.add(String.valueOf(members.get("set")).toLowerCase(Locale.ROOT) + ".json");
                    }
                });
                count++;
                return;
            }
        } catch (IOException | JsonException e) {
            throw CommandException.failed(
                    "The report " + file + " cannot be read: " + e.getMessage()
                            + "\n -> delete it, and run the tests again",
                    e);
        }
        throw CommandException.failed("The report " + file + " is not a summary of this library\n -> move it away");
    }
}
