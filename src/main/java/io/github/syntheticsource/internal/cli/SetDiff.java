package io.github.syntheticsource.internal.cli;

import io.github.syntheticsource.internal.fixture.FixtureSet;
import io.github.syntheticsource.internal.fixture.file.FixtureFile.Entry;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.recipe.RecipeDiff;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The differences between two versions of a set, record by record. */
final class SetDiff {

    private static final String NONE = "(none)";

    private final FixtureSet before;
    private final FixtureSet after;
    private final List<String> lines = new ArrayList<>();

    private SetDiff(FixtureSet before, FixtureSet after) {
        this.before = before;
        this.after = after;
    }

    /** Returns one line per change; empty if there is none. */
    static List<String> between(FixtureSet before, FixtureSet after) {
        var diff = new SetDiff(before, after);
        diff.header();
        diff.records();
        return diff.lines;
    }

    private void header() {
        if (!before.type().equals(after.type())) {
            lines.add("type: " + before.type() + " -> " + after.type());
        }
        RecipeDiff.between(before.recipe(), after.recipe()).forEach(line -> lines.add("recipe: " + line));
        if (!after.recipeFits()) {
            lines.add("recipe: edited by hand, and no longer matches its fingerprint");
        }
    }

    private void records() {
        var old = byId(before);
        var now = byId(after);
        for (var id : old.keySet()) {
            if (!now.containsKey(id)) {
                lines.add("- " + id + " " + JsonValues.write(before.data(old.get(id))));
            }
        }
        for (var record : now.values()) {
            var earlier = old.get(record.id());
            if (earlier == null) {
                lines.add("+ " + record.id() + " " + JsonValues.write(after.data(record)));
            } else if (earlier.digest() != record.digest()) {
                changed(record, before.data(earlier), after.data(record));
            }
        }
        if (!common(old, now).equals(common(now, old))) {
            lines.add("records are in another order");
        }
    }

    private void changed(Entry record, Map<String, @Nullable Object> old, Map<String, @Nullable Object> now) {
        lines.add("~ " + record.id() + " (line " + record.line() + ")");
        var changes = new ArrayList<String>();
        compare("", old, now, changes);
        changes.forEach(change -> lines.add("    " + change));
        if (changes.isEmpty()) {
            lines.add("    its components are in another order");
        }
    }

    private static void compare(String path, @Nullable Object old, @Nullable Object now, List<String> changes) {
        if (old instanceof Map<?, ?> one && now instanceof Map<?, ?> other) {
            var names = new LinkedHashSet<Object>(one.keySet());
            names.addAll(other.keySet());
            for (var name : names) {
                var inner = path.isEmpty() ? String.valueOf(name) : path + "." + name;
                if (!one.containsKey(name)) {
                    changes.add(inner + ": " + NONE + " -> " + JsonValues.write(other.get(name)));
                } else if (!other.containsKey(name)) {
                    changes.add(inner + ": " + JsonValues.write(one.get(name)) + " -> " + NONE);
                } else {
                    compare(inner, one.get(name), other.get(name), changes);
                }
            }
        } else if (old instanceof List<?> one && now instanceof List<?> other && one.size() == other.size()) {
            for (var i = 0; i < one.size(); i++) {
                compare(path + "[" + i + "]", one.get(i), other.get(i), changes);
            }
        } else if (!JsonValues.write(old).equals(JsonValues.write(now))) {
            changes.add(path + ": " + JsonValues.write(old) + " -> " + JsonValues.write(now));
        }
    }

    private static Map<String, Entry> byId(FixtureSet set) {
        var byId = new LinkedHashMap<String, Entry>();
        set.records().forEach(record -> byId.put(record.id(), record));
        return byId;
    }

    private static List<String> common(Map<String, Entry> ids, Map<String, Entry> others) {
        return ids.keySet().stream().filter(others::containsKey).toList();
    }
}
