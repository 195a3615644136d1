package io.github.syntheticsource.internal.recipe;

import io.github.syntheticsource.internal.json.JsonException;
import io.github.syntheticsource.internal.json.JsonSlice;
import io.github.syntheticsource.internal.json.JsonValues;
import io.github.syntheticsource.internal.schema.ObjectSchema;
import io.github.syntheticsource.internal.schema.TypeSchema;
import io.github.syntheticsource.internal.schema.Violation;
import io.github.syntheticsource.internal.schema.check.SchemaValidator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The migration of a record to another schema. Removed components are dropped, those with a {@code @JsonAlias} are
 * renamed, values are converted if that loses nothing, and new nullable components are set to null. The remaining
 * components are missing, and only a generator can add them.
 */
public final class RecordMigration {

    private final Recipe recipe;
    private final RecordedSchema before;
    private final JsonSlice source;
    private final RecordRewriter rewrite;
    private final RecordRewriter.Result result;

    RecordMigration(Recipe recipe, RecordedSchema before, String json) {
        this.recipe = recipe;
        this.before = before;
        this.source = JsonSlice.of(json);
        this.rewrite = new RecordRewriter(recipe.schema());
        this.result = rewrite.of(source, before, null);
    }

    /** The record as recorded in the fixture. */
    public String source() {
        return source.source();
    }

    /** The migrated record without its missing components; kept values are unchanged. */
    public String json() {
        return result.text();
    }

    /** Whether components are missing. */
    public boolean isIncomplete() {
        return result.lack() != null;
    }

    /**
     * The schema of the missing components. Each list has as many items as have missing components.
     *
     * @throws IllegalStateException if the record is complete
     */
    public TypeSchema lacking() {
        return part(true);
    }

    /**
     * The same schema with lists of any size, so that it is equal for records that differ only in their sizes.
     *
     * @throws IllegalStateException if the record is complete
     */
    public TypeSchema shape() {
        return part(false);
    }

    private TypeSchema part(boolean exact) {
        var lack = result.lack();
        if (lack == null || !((exact ? lack.exact() : lack.loose()) instanceof ObjectSchema root)) {
            throw new IllegalStateException("the record is complete");
        }
        return recipe.schema().withRoot(root);
    }

    /** The changes to the record, such as {@code -memo} and {@code +copay}. */
    public List<String> changes() {
        return rewrite.changes();
    }

    /** The paths of the missing components, such as {@code lines[].discount}. */
    public List<String> lacks() {
        return rewrite.lacks();
    }

    /** The violations that no value of a missing component can fix, one sentence each. */
    public List<String> violations() {
        if (!rewrite.problems().isEmpty()) {
            return rewrite.problems();
        }
        var tree = JsonValues.parse(json());
        return isIncomplete()
                ? SchemaValidator.violations(recipe.schema(), tree).stream()
                        .filter(violation -> !rewrite.isLacking(violation.path()))
                        .map(Violation::toString)
                        .toList()
                : recipe.violations(tree);
    }

    /**
     * Returns the record with its missing components added.
     *
     * @param answer a tree that is valid for {@link #lacking()}
     */
    public String with(@Nullable Object answer) {
        var ordered = answer instanceof Map<?, ?> ? JsonValues.parse(lacking().write(members(answer))) : answer;
        return new RecordRewriter(recipe.schema()).of(source, before, ordered).text();
    }

    /** Returns the completed record if it is valid, else this one. */
    public RecordMigration completedAs(String json) {
        try {
            var completed = new RecordMigration(recipe, before, json);
            return completed.isIncomplete() || !completed.violations().isEmpty() ? this : completed;
        } catch (JsonException broken) {
            return this;
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> members(Object tree) {
        return (Map<String, @Nullable Object>) tree;
    }
}
