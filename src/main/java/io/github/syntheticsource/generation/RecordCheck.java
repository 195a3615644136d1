package io.github.syntheticsource.generation;

import io.github.syntheticsource.internal.text.TextExcerpt;
import io.github.syntheticsource.json.JsonBinder;
import io.github.syntheticsource.json.JsonException;
import io.github.syntheticsource.json.JsonTree;
import io.github.syntheticsource.recipe.Recipe;
import io.github.syntheticsource.schema.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks candidates against everything a record of the set must hold: schema, the record's own constructor, not a copy of
 * an example, not like another record, no repetition in a {@code unique} component. It remembers what it took. Not safe for several
 * threads.
 */
final class RecordCheck {

    private final Recipe recipe;
    private final Coercion coercion;
    private final ExampleCopies copies;
    private final NearDuplicates near;
    private final List<Map<String, @Nullable Object>> records = new ArrayList<>();
    private final Set<String> canonical = new HashSet<>();
    private final Map<String, Set<String>> uniqueValues = new LinkedHashMap<>();

    /**
     * What came of a candidate.
     *
     * @param record the record as a tree, or null if the candidate fell
     * @param json the record as a fixture holds it, or null if the candidate fell
     * @param coerced whether it had to be bent towards the schema
     * @param reasons why it fell
     */
    record Verdict(
            @Nullable Map<String, @Nullable Object> record,
            @Nullable String json,
            boolean coerced,
            List<String> reasons) {

        static Verdict refused(List<String> reasons) {
            return new Verdict(null, null, false, reasons);
        }
    }

    /**
     * Begins with the records that the set holds.
     *
     * @throws GenerationException if {@code unique} names something that is no component
     */
    RecordCheck(Recipe recipe, List<Map<String, @Nullable Object>> existing) {
        this.recipe = recipe;
        this.coercion = new Coercion(recipe.schema());
        this.copies = new ExampleCopies(recipe);
        this.near = new NearDuplicates(recipe.schema());
        requireComponents();
        for (var record : existing) {
            remember(record, JsonTree.canonical(record));
        }
    }

    /** The records of the set, those that were taken included, as they are now. */
    List<Map<String, @Nullable Object>> records() {
        return List.copyOf(records);
    }

    /** Checks a candidate; it is not in the set yet. */
    Verdict of(@Nullable Object candidate) {
        var coerced = coercion.of(candidate);
        var violations = recipe.schema().violations(coerced);
        if (!violations.isEmpty() || !(coerced instanceof Map<?, ?> members)) {
            return Verdict.refused(violations.stream().map(Violation::toString).toList());
        }
        var record = record(members);
        var json = recipe.schema().write(record);
        var refusal = refusal(json);
        if (refusal != null) {
            return Verdict.refused(List.of(refusal));
        }
        var repetitions = repetitions(record, JsonTree.canonical(record));
        return repetitions.isEmpty()
                ? new Verdict(record, json, !JsonTree.same(candidate, coerced), List.of())
                : Verdict.refused(repetitions);
    }

    /** Takes a record that holds into the set. */
    void take(Map<String, @Nullable Object> record) {
        remember(record, JsonTree.canonical(record));
    }

    private static Map<String, @Nullable Object> record(Map<?, ?> members) {
        var record = new LinkedHashMap<String, @Nullable Object>();
        members.forEach((name, value) -> record.put(String.valueOf(name), value));
        return record;
    }

    /** What the type itself says against the record, in its own words, or null. */
    private @Nullable String refusal(String json) {
        try {
            JsonBinder.shared().bind(json, recipe.schema().type());
            return null;
        } catch (JsonException e) {
            return e.path().isEmpty() ? e.problem() : e.path() + ": " + e.problem();
        }
    }

    private List<String> repetitions(Map<String, @Nullable Object> record, String text) {
        if (copies.hold(record, text)) {
            return List.of("is a copy of an example");
        }
        if (canonical.contains(text)) {
            return List.of("is the same as another record of the set");
        }
        var repetitions = new ArrayList<String>();
        uniqueValues.forEach((name, taken) -> {
            var value = record.get(name);
            if (value != null && taken.contains(JsonTree.canonical(value))) {
                repetitions.add(name + ": must not repeat but was " + TextExcerpt.of(JsonTree.write(value), 60));
            } else if (value != null && Favorites.hold(value)) {
                repetitions.add(name + ": must be unique, so none that everybody invents, but was "
                        + TextExcerpt.of(JsonTree.write(value), 60));
            }
        });
        var nearly = repetitions.isEmpty() ? near.objection(record) : null;
        return nearly == null ? repetitions : List.of(nearly);
    }

    private void remember(Map<String, @Nullable Object> record, String text) {
        records.add(record);
        canonical.add(text);
        near.remember(record);
        uniqueValues.forEach((name, taken) -> taken.add(JsonTree.canonical(record.get(name))));
    }

    private void requireComponents() {
        var components = Components.of(recipe.schema()).keySet();
        for (var name : recipe.unique()) {
            if (!components.contains(name)) {
                throw new GenerationException("@SyntheticSource requires that `unique` name components of "
                        + recipe.schema().name() + " but [" + name + "] is none\n -> its components are "
                        + String.join(", ", components) + "\nName them as they are written in JSON.");
            }
            uniqueValues.put(name, new HashSet<>());
        }
    }
}
