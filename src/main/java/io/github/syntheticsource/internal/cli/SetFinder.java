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

/** Finds the set that a person means: {@code Type/set}, a name or a type that only one set has, or the path of the file. */
final class SetFinder {

    private static final int SUGGESTIONS = 5;
    private static final LevenshteinDistance EDITS = LevenshteinDistance.getDefaultInstance();

    private SetFinder() {}

    /**
     * The set.
     *
     * @throws CommandException if none or several are meant
     */
    static SetName of(String words, FixtureCatalog shelf) {
        var names = shelf.names();
        var wanted = words.replace('\\', '/').toLowerCase(Locale.ROOT);
        List<Predicate<SetName>> ways = List.of(
                name -> words.equals(name.toString()),
                name -> wanted.equals(name.toString().toLowerCase(Locale.ROOT)),
                name -> ("/" + wanted).endsWith("/" + name.place()),
                name -> wanted.equals(name.name().toLowerCase(Locale.ROOT))
                        || wanted.equals(name.folder().toLowerCase(Locale.ROOT)));
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
                        ? "record one first: the folder holds none"
                        : "choose from " + listed(nearest(wanted, names)) + "; `list` shows all"));
    }

    private static List<SetName> nearest(String wanted, List<SetName> names) {
        return names.stream()
                .sorted(Comparator.comparingInt(name -> distance(wanted, name)))
                .limit(SUGGESTIONS)
                .toList();
    }

    private static int distance(String wanted, SetName name) {
        return List.of(name.toString(), name.name(), name.folder()).stream()
                .map(words -> words.toLowerCase(Locale.ROOT))
                .mapToInt(words -> Math.min(
                        EDITS.apply(wanted, words), EDITS.apply(wanted, start(words, wanted.length() + 1)) + 1))
                .min()
                .orElseThrow();
    }

    /** People type the start of a name. */
    private static String start(String words, int length) {
        return words.substring(0, Math.min(words.length(), length));
    }

    private static String listed(List<SetName> names) {
        return names.stream().map(SetName::toString).collect(Collectors.joining(", "));
    }
}
