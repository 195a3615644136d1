package io.github.syntheticsource.internal.recipe;

import io.github.syntheticsource.internal.json.JsonValues;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Describes how the recipe of a test differs from the recorded one, one line per change. */
public final class RecipeDiff {

    private static final int LONGEST_QUOTE = 60;

    private RecipeDiff() {}

    /**
     * Returns the changes from one recipe to another.
     *
     * @param recorded the recipe in the fixture
     * @param requested the recipe of the test
     * @return one line per change, such as {@code schema: + copay (number)}; empty if they are equal
     */
    public static List<String> between(
            Map<String, @Nullable Object> recorded, Map<String, @Nullable Object> requested) {
        var lines = new ArrayList<String>();
        var names = new LinkedHashSet<>(requested.keySet());
        names.addAll(recorded.keySet());
        names.remove("fingerprint");
        for (var name : names) {
            var before = recorded.get(name);
            var after = requested.get(name);
            if (name.equals("schema")) {
                SchemaPaths.of(before).changesTo(SchemaPaths.of(after)).forEach(line -> lines.add("schema: " + line));
            } else if (name.equals("examples")) {
                examples(list(before), list(after), lines);
            } else if (!same(name, before, after)) {
                lines.add(name + ": " + change(before, after));
            }
        }
        return lines;
    }

    private static void examples(List<?> before, List<?> after, List<String> lines) {
        for (var i = 0; i < Math.max(before.size(), after.size()); i++) {
            if (i >= before.size()) {
                lines.add("examples[" + i + "] added");
            } else if (i >= after.size()) {
                lines.add("examples[" + i + "] removed");
            } else if (!same("", before.get(i), after.get(i))) {
                lines.add("examples[" + i + "] changed");
            }
        }
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> items ? items : List.of();
    }

    private static boolean same(String name, @Nullable Object one, @Nullable Object other) {
        return JsonValues.same(CanonicalRecipe.plain(name, one), CanonicalRecipe.plain(name, other));
    }

    /** Both values; long ones are cut to the part around the first difference. */
    static String change(@Nullable Object before, @Nullable Object after) {
        var one = text(before);
        var other = text(after);
        var start = 0;
        if (Math.max(one.length(), other.length()) > LONGEST_QUOTE) {
            while (start < Math.min(one.length(), other.length()) && one.charAt(start) == other.charAt(start)) {
                start++;
            }
            start = Math.max(0, start - LONGEST_QUOTE / 3);
        }
        return quote(one, start) + " -> " + quote(other, start);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "(none)" : JsonValues.write(CanonicalRecipe.plain("", value));
    }

    private static String quote(String text, int from) {
        if (text.equals("(none)")) {
            from = 0;
        }
        var end = Math.min(text.length(), from + LONGEST_QUOTE);
        return (from > 0 ? "…" : "") + text.substring(Math.min(from, end), end) + (end < text.length() ? "…" : "");
    }
}
