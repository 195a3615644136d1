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
 * A record on its way to another schema. What can be done with it alone is done: components that are gone are dropped,
 * those that {@code @JsonAlias} knows are renamed, values that another type can hold without loss are rewritten, and new
 * components that may be null are null. What is left is what it lacks.
 */
public final class RecordMigration {

    private final Recipe asked;
    private final RecordedSchema before;
    private final JsonSlice source;
    private final RecordRewriter rewrite;
    private final RecordRewriter.Result result;

    RecordMigration(Recipe asked, RecordedSchema before, String json) {
        this.asked = asked;
        this.before = before;
        this.source = JsonSlice.of(json);
        this.rewrite = new RecordRewriter(asked.schema());
        this.result = rewrite.of(source, before, null);
    }

    /** The record as it stands in the fixture. */
    public String source() {
        return source.source();
    }

    /** The record without what it lacks; every value that stays is as it was typed. */
    public String json() {
        return result.text();
    }

    /** Whether it lacks components that only a generator can give. */
    public boolean isIncomplete() {
        return result.lack() != null;
    }

    /**
     * What it lacks: its type with just the components that are missing, and in each list as many items as lack some.
     *
     * @throws IllegalStateException if it lacks nothing
     */
    public TypeSchema lacking() {
        return part(true);
    }

    /**
     * The same with lists of any size, so that it is alike for records that differ in nothing else.
     *
     * @throws IllegalStateException if it lacks nothing
     */
    public TypeSchema shape() {
        return part(false);
    }

    private TypeSchema part(boolean exact) {
        var lack = result.lack();
        if (lack == null || !((exact ? lack.exact() : lack.loose()) instanceof ObjectSchema root)) {
            throw new IllegalStateException("the record lacks nothing");
        }
        return asked.schema().withRoot(root);
    }

    /** What was done with it and what it lacks, in words such as {@code -memo} and {@code +copay}. */
    public List<String> changes() {
        return rewrite.changes();
    }

    /** The components it lacks, by paths such as {@code lines[].discount}. */
    public List<String> lacks() {
        return rewrite.lacks();
    }

    /** What speaks against the record whatever the components that it lacks will be, a sentence each. */
    public List<String> violations() {
        if (!rewrite.problems().isEmpty()) {
            return rewrite.problems();
        }
        var tree = JsonValues.parse(json());
        return isIncomplete()
                ? SchemaValidator.violations(asked.schema(), tree).stream()
                        .filter(violation -> !rewrite.isLacking(violation.path()))
                        .map(Violation::toString)
                        .toList()
                : asked.violations(tree);
    }

    /**
     * The record with what it lacked.
     *
     * @param answer a tree that {@link #lacking()} has no violation of
     */
    public String with(@Nullable Object answer) {
        var ordered = answer instanceof Map<?, ?> ? JsonValues.parse(lacking().write(members(answer))) : answer;
        return new RecordRewriter(asked.schema()).of(source, before, ordered).text();
    }

    /** The record as it was completed before, if that still holds; else this one. */
    public RecordMigration completedAs(String json) {
        try {
            var completed = new RecordMigration(asked, before, json);
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
