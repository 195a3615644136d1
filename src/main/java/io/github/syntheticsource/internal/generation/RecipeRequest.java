package io.github.syntheticsource.internal.generation;

import io.github.syntheticsource.generation.RecordRequest;
import io.github.syntheticsource.generation.Rejection;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.recipe.Recipe;
import io.github.syntheticsource.internal.recipe.RecordMigration;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The library's implementation of a record request.
 *
 * @param incompleteRecords the existing records at these positions, if they lack components of a changed schema; empty if
 *     new records are requested
 */
public record RecipeRequest(
        Recipe recipe,
        List<Integer> positions,
        int round,
        List<Map<String, @Nullable Object>> existing,
        List<Rejection> rejected,
        List<RecordMigration> incompleteRecords)
        implements RecordRequest {

    /** Copies the lists and checks that there is one incomplete record per position, or none at all. */
    public RecipeRequest {
        positions = List.copyOf(positions);
        existing = List.copyOf(existing);
        rejected = List.copyOf(rejected);
        incompleteRecords = List.copyOf(incompleteRecords);
        if (!incompleteRecords.isEmpty() && incompleteRecords.size() != positions.size()) {
            throw new IllegalArgumentException("there are " + incompleteRecords.size() + " incomplete records for "
                    + positions.size() + " positions");
        }
    }

    /** Creates a request for new records. */
    public RecipeRequest(
            Recipe recipe,
            List<Integer> positions,
            int round,
            List<Map<String, @Nullable Object>> existing,
            List<Rejection> rejected) {
        this(recipe, positions, round, existing, rejected, List.of());
    }

    /**
     * Casts a request to this class.
     *
     * @throws IllegalArgumentException if the request was not created by this library
     */
    public static RecipeRequest of(RecordRequest request) {
        if (request instanceof RecipeRequest own) {
            return own;
        }
        throw new IllegalArgumentException("a built-in generator requires a request of this library but was given a "
                + request.getClass().getName());
    }

    @Override
    public Type type() {
        return recipe.schema().type();
    }

    @Override
    public String jsonSchema() {
        return JsonValues.write(recipe.schema().toJson());
    }

    @Override
    public String subject() {
        return recipe.subject();
    }

    @Override
    public String instructions() {
        return recipe.instructions();
    }

    @Override
    public List<String> examples() {
        return recipe.examples();
    }

    @Override
    public @Nullable String locale() {
        return recipe.locale();
    }

    @Override
    public List<String> unique() {
        return recipe.unique();
    }

    @Override
    public List<String> incomplete() {
        return incompleteRecords.stream().map(RecordMigration::json).toList();
    }
}
