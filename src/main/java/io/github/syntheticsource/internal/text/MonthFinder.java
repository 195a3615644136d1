package io.github.syntheticsource.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the months that a text names next to a number; alone, a month's name may be another word. */
public final class MonthFinder {

    private static final Pattern NAMED = Pattern.compile("\\b(?<before>" + MonthNames.FULL_ALTERNATIVES
            + ") [0-9]{1,4}(?:st|nd|rd|th)?\\b|\\b[0-9]{1,2}(?:st|nd|rd|th|er|º|\\.)? (?:of |de )?(?<after>"
            + MonthNames.FULL_ALTERNATIVES + ")\\b");

    private static final Pattern NUMBERED = Pattern.compile("(?<![0-9])(?<month>0?[1-9]|1[0-2]) ?[월月]");

    /** English months that are verbs if not capitalized. */
    private static final Set<String> VERBS = Set.of("may", "march");

    /**
     * A month in the text.
     *
     * @param number from 1
     */
    public record Found(TextMatch match, int number) {}

    private MonthFinder() {}

    /** Returns the months by name: {@code 5 March}, {@code mars 2024}. A month that may be a verb is doubtful. */
    public static List<Found> named(TextSearch search) {
        var found = new ArrayList<Found>();
        var match = NAMED.matcher(search.text());
        while (match.find()) {
            var group = match.group("before") != null ? "before" : "after";
            var name = new TextMatch(match.start(group), match.end(group), true);
            found.add(new Found(
                    new TextMatch(match.start(), match.end(), !VERBS.contains(search.original(name))),
                    MonthNames.number(match.group(group))));
        }
        return found;
    }

    /** Returns the months by number: {@code 3월}, {@code 12月}. */
    public static List<Found> numbered(TextSearch search) {
        var found = new ArrayList<Found>();
        var match = NUMBERED.matcher(search.text());
        while (match.find()) {
            found.add(
                    new Found(new TextMatch(match.start(), match.end(), true), Integer.parseInt(match.group("month"))));
        }
        return found;
    }
}
