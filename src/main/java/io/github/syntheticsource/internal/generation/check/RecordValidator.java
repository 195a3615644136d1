package io.github.syntheticsource.internal.generation.check;

import io.github.syntheticsource.generation.GenerationException;
import io.github.syntheticsource.internal.json.JsonBinder;
import io.github.syntheticsource.internal.json.JsonException;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.recipe.Recipe;
import io.github.syntheticsource.internal.schema.Violation;
import io.github.syntheticsource.internal.schema.check.SchemaValidator;
import io.github.syntheticsource.internal.text.TextExcerpt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Validates the candidates for records of a set: schema, the record's constructor, no copies of examples, no records similar
 * to another one, no repetition in {@code unique} components. Accepted records count as part of the set. Not thread-safe.
 */
public final class RecordValidator {

    private final Recipe recipe;
    private final Coercion coercion;
    private final ExampleCopyDetector copies;
    private final NearDuplicateDetector near;
    private final List<Map<String, @Nullable Object>> records = new ArrayList<>();
    private final Set<String> canonical = new HashSet<>();
    private final UniqueValues unique;

    /**
     * Creates a validator for a set with existing records.
     *
     * @throws GenerationException if {@code unique} names a component that does not exist
     */
    public RecordValidator(Recipe recipe, List<Map<String, @Nullable Object>> existing) {
        this.recipe = recipe;
        this.coercion = new Coercion(recipe.schema());
        this.copies = new ExampleCopyDetector(recipe);
        this.near = new NearDuplicateDetector(recipe.schema());
        this.unique = new UniqueValues(recipe.unique());
        requireComponents();
        for (var record : existing) {
            remember(record, JsonValues.canonical(record));
        }
    }

    /** Returns a copy of the records of the set, including those that were accepted. */
    public List<Map<String, @Nullable Object>> records() {
        return List.copyOf(records);
    }

    /** Checks a candidate without adding it to the set. */
    public CheckedCandidate check(@Nullable Object candidate) {
        var coerced = coercion.of(candidate);
        var violations = SchemaValidator.violations(recipe.schema(), coerced);
        if (!violations.isEmpty() || !(coerced instanceof Map<?, ?> members)) {
            return rejected(
                    candidate, violations.stream().map(Violation::toString).toList());
        }
        var record = record(members);
        var json = recipe.schema().write(record);
        var refusal = bindingProblem(json);
        if (refusal != null) {
            return rejected(candidate, List.of(refusal));
        }
        var repetitions = repetitions(record, JsonValues.canonical(record));
        return repetitions.isEmpty()
                ? CheckedCandidate.valid(json, record, !JsonValues.same(candidate, coerced))
                : rejected(candidate, repetitions);
    }

    private static CheckedCandidate rejected(@Nullable Object candidate, List<String> reasons) {
        return CheckedCandidate.rejected(JsonValues.write(candidate), reasons);
    }

    /** Adds a valid record to the set. */
    public void accept(Map<String, @Nullable Object> record) {
        remember(record, JsonValues.canonical(record));
    }

    private static Map<String, @Nullable Object> record(Map<?, ?> members) {
        var record = new LinkedHashMap<String, @Nullable Object>();
        members.forEach((name, value) -> record.put(String.valueOf(name), value));
        return record;
    }

    /** Returns why the type's constructor rejects the record, or null. */
    private @Nullable String bindingProblem(String json) {
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
        for (var name : recipe.unique()) {
            var value = record.get(name);
            var repetition = unique.repetition(name, value);
            if (repetition != null) {
                repetitions.add(repetition);
            } else if (value != null && OverusedValues.hold(value)) {
                repetitions.add(name + ": must be unique and not a common placeholder but was "
                        + TextExcerpt.of(JsonValues.write(value), 60));
            }
        }
        var nearly = repetitions.isEmpty() ? near.similarity(record) : null;
        return nearly == null ? repetitions : List.of(nearly);
    }

    private void remember(Map<String, @Nullable Object> record, String text) {
        records.add(record);
        canonical.add(text);
        near.remember(record);
        unique.add(record);
    }

    private void requireComponents() {
        var components = TopLevelComponents.of(recipe.schema()).keySet();
        for (var name : recipe.unique()) {
            if (!components.contains(name)) {
                throw new GenerationException("@SyntheticSource requires that `unique` name components of "
                        + recipe.schema().name() + " but [" + name + "] is not one\n -> its components are "
                        + String.join(", ", components) + "\nUse the names as written in JSON.");
            }
        }
    }
}
