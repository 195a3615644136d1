package io.github.syntheticsource.internal.cli;

import io.github.syntheticsource.internal.cli.terminal.CommandException;
import io.github.syntheticsource.internal.fixture.FixtureCatalog;
import io.github.syntheticsource.internal.fixture.file.SetName;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds a set by {@code Type/set}, by a name or type that only one set has, or by the path of its file. */
final class SetFinder {

    private static final int SUGGESTIONS = 5;
    private static final LevenshteinDistance EDITS = LevenshteinDistance.getDefaultInstance();

    private SetFinder() {}

    /**
     * Returns the set.
     *
     * @throws CommandException if no set or several sets match
     */
    static SetName of(String words, FixtureCatalog catalog) {
        var names = catalog.names();
        var requested = words.replace('\\', '/').toLowerCase(Locale.ROOT);
        List<Predicate<SetName>> ways = List.of(
                name -> words.equals(name.toString()),
                name -> requested.equals(name.toString().toLowerCase(Locale.ROOT)),
                name -> ("/" + requested).endsWith("/" + name.place()),
                name -> requested.equals(name.name().toLowerCase(Locale.ROOT))
                        || requested.equals(name.folder().toLowerCase(Locale.ROOT)));
        for (var way : ways) {
            var found = names.stream().filter(way).toList();
            if (found.size() == 1) {
                return found.get(0);
            }
            if (found.size() > 1) {
                throw CommandException.usage(
                        "[" + words + "] may be " + listed(found) + "\n -> name one of them in full");
            }
        }
        throw CommandException.usage("There is no set [" + words + "]\n -> "
                + (names.isEmpty()
                        ? "record one first: the folder has no sets"
                        : "choose from " + listed(nearest(requested, names)) + "; `list` shows all"));
    }

    private static List<SetName> nearest(String requested, List<SetName> names) {
        return names.stream()
                .sorted(Comparator.comparingInt(name -> distance(requested, name)))
                .limit(SUGGESTIONS)
                .toList();
    }

    private static int distance(String requested, SetName name) {
        return List.of(name.toString(), name.name(), name.folder()).stream()
                .map(words -> words.toLowerCase(Locale.ROOT))
                .mapToInt(words -> Math.min(
                        EDITS.apply(requested, words),
                        EDITS.apply(requested, start(words, requested.length() + 1)) + 1))
                .min()
                .orElseThrow();
    }

    /** The start of a name, because users may type an incomplete one. */
    private static String start(String words, int length) {
        return words.substring(0, Math.min(words.length(), length));
    }

    private static String listed(List<SetName> names) {
        return names.stream().map(SetName::toString).collect(Collectors.joining(", "));
    }
}
